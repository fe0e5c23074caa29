import type { EditionsSentences } from './editions-nb.ts';

const many = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;

export const editionsEn: EditionsSentences = {
  lead: 'An edition is a frozen set of figures and numbers. They do not change when a count is corrected later, and can always be worked out anew from the same counts.',
  none: 'No edition is frozen yet.',
  list: 'Editions',
  number: (n) => `Edition ${n}`,
  frozen: (when, by) => `Frozen ${when}${by === null ? '' : ` by ${by}`}`,
  fromStart: 'at an unknown time',
  withdrawnMark: 'Withdrawn',
  profiles: {
    internal: { name: 'Internal', hint: 'Every number, age bands by day and evening too.' },
    partner: { name: 'Partners', hint: 'Age bands for whole seasons only, day and evening together.' },
    public: {
      name: 'Public',
      hint: 'As for partners, and small numbers of minors by the rule at the foot of the page.',
    },
  },
  profile: 'Who it is for',
  forWhom: 'The numbers are for',
  told: (n) => `Numbers of minors below ${n} stand as “fewer than ${n}”.`,

  form: {
    title: 'Freeze a new edition',
    name: 'Name',
    nameHint: 'What the report is called, such as “Autumn report 2026”.',
    notes: 'A note to its readers',
    notesHint: 'May be left out. It stays with the edition and cannot be changed.',
    from: 'From year',
    to: 'To year',
    set: 'Areas',
    basis: 'Basis',
    bands: 'Age bands in the table of numbers',
    look: 'Look at the edition',
    looking: 'Working out the edition …',
    nameMissing: 'Write a name for the edition.',
    bandMissing: 'Choose at least one age band.',
    noSeason: 'No season in these years is open or closed. Choose other years.',
    restore: 'Change the choices',
  },

  blocked: (n) =>
    `The edition cannot be frozen: ${many(n, 'thing waits', 'things wait')} for a decision that could change the numbers.`,
  toInbox: 'Decide in the inbox',
  unreadable: 'a message that cannot be read',
  ofPlan: 'the plan',

  preview: {
    title: (n) => `Edition ${n}, as it will be`,
    behind: (events) => `${many(events, 'event', 'events')} of the log stand behind the numbers.`,
    freeze: 'Freeze the edition',
    freezing: 'Freezing …',
    forGood: 'What is frozen cannot be changed or deleted, only withdrawn.',
    stale: 'Something new has come since the edition was worked out. Look at it again before it is frozen.',
    notKept: 'The edition is frozen, but this browser could not keep it. It is safe on the server.',
    waits: 'No contact with the server. Nothing is frozen. Connect to the network and try again.',
  },

  shared: {
    list: 'Several editions have the same number. That can happen when the server was restored from an older backup. Each is an edition of its own: give the date and the checksum as well when you refer to one of them.',
    mark: (mark) => `Checksum ${mark}`,
    page: (number, mark) =>
      `Another edition is also called edition ${number}. This one has the checksum ${mark}. Give the date and the checksum as well when you refer to it. The address of this page is this edition’s own.`,
    other: (when, mark) => `frozen ${when}, checksum ${mark}`,
  },

  back: 'All editions',
  hash: 'Checksum (SHA-256)',
  bytes: 'Download the frozen data',
  incomplete:
    'Not all of this edition is here yet. Open Sommertelling in the browser that froze it, and it sends the rest.',
  damaged: 'This edition is not the one that was frozen: its checksum does not fit. Tell whoever runs the server.',
  withdrawn: (when, reason) => `Withdrawn ${when}: ${reason}`,
  withdrawnHint:
    'The numbers are not to be quoted any more. The edition stays, so that those who have it can see what was in it.',
  package: 'Download everything (ZIP)',
  packageHint: 'Word, Excel, pictures and data of every figure, with the method text.',
  figures: 'Figures',
  numbers: {
    title: 'Numbers',
    caption: (season, band) => `${season}, ${band}`,
    area: 'Area',
    together: 'Together',
    day: 'Day',
    evening: 'Evening',
    all: 'All areas',
    small: (n) => `fewer than ${n}`,
    beside: 'not told',
    notCounted: 'not counted',
    incomplete: 'incomplete',
    nOf: (n, planned) => `${n} of ${planned}`,
  },
  method: {
    title: 'Method',
    copy: 'Copy the text',
    copied: 'Copied.',
    selected: 'The text is selected. Copy it with Ctrl+C.',
  },

  compare: {
    title: 'Worked out anew',
    run: 'Work out anew and compare with today',
    running: 'Working out anew …',
    same_bytes:
      'Same numbers, same bytes: worked out anew from its own events, the edition is the same to the last letter.',
    other_words:
      'Same numbers, other words: the program is newer and says something otherwise. What was frozen is shown and downloaded as it was.',
    other_numbers: 'Not the same numbers. What was frozen is shown and downloaded as it was.',
    missing: (n) =>
      `${many(n, 'event', 'events')} behind the edition ${n === 1 ? 'is' : 'are'} not in the log now. The phones that made them send them again.`,
    differences: 'Differences from the numbers of today',
    none: 'None: the numbers of today are the same.',
    numbersCaption: 'Numbers that are others today',
    what: 'Number',
    atTheTime: 'In the edition',
    now: 'Today',
    why: 'Cause',
    unchanged: (n) => `${many(n, 'more number is', 'more numbers are')} of other counts and the same when rounded.`,
    figuresCaption: 'The figures today',
    causes: 'What has changed',
    noNumber: 'no number',
    kinds: {
      corrected: (n) => many(n, 'count corrected', 'counts corrected'),
      withdrawn: (n) => many(n, 'count out', 'counts out'),
      came: (n) => many(n, 'count came', 'counts came'),
      chosen: (n) => many(n, 'other count chosen', 'other counts chosen'),
      round_cancelled: (n) => many(n, 'round cancelled', 'rounds cancelled'),
      round_planned: (n) => many(n, 'round planned', 'rounds planned'),
      round_changed: (n) => many(n, 'round changed', 'rounds changed'),
      season_changed: () => 'the season or its areas changed',
      season_added: () => 'the season is new',
      season_removed: () => 'the season is gone',
    },
    unexplained: 'the reckoning',
    toCount: 'see the count',
  },

  withdraw: {
    open: 'Withdraw the edition',
    does: 'The edition stays, marked as withdrawn, with the reason. It cannot be deleted.',
    why: 'Why is it withdrawn?',
    whyMissing: 'Write why the edition is withdrawn.',
    do: 'Withdraw',
    cancel: 'Cancel',
    notSaved: 'Was not saved. Try again.',
  },

  rule: {
    title: 'Small numbers in public editions',
    off: 'Off: every number of minors is told.',
    on: (n) => `On: numbers of minors below ${n} stand as “fewer than ${n}”.`,
    hint: 'Holds for public figures, and editions made from then on. Ask the data protection officer.',
    fewer: 'Fewer than',
    offOption: 'No limit',
    why: 'Why?',
    whyMissing: 'Write why the rule is changed.',
    save: 'Change the rule',
  },
};
