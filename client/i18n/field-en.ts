import type { FieldSentences } from './field-nb.ts';

export const fieldEn: FieldSentences = {
  finish: {
    title: 'Complete the round',
    lead: (areas) =>
      areas === 1
        ? 'One area has no answer. Say what holds; nothing is chosen beforehand.'
        : `${areas} areas have no answer. Say for each of them what holds; nothing is chosen beforehand.`,
    underWay: (people) => `The count is under way with ${people}.`,
    goOn: 'Go on counting',
    why: (area) => `Why was ${area} not counted?`,
    chooseReason: 'Choose a reason',
    missing: (areas) => `An answer is missing for ${areas}.`,
    grown: (area) => `More has been counted in ${area} meanwhile. Look at the number and answer again.`,
    notSaved: (area) =>
      `The answer for ${area} was not saved. Free some space on the phone and try again; the answers stay here.`,
    save: (areas) => (areas === 1 ? 'Save the answer' : `Save ${areas} answers`),
    nothing: 'Every area of the round has an answer.',
  },

  late: {
    title: 'Late entry',
    lead: 'For a count that was made but not entered on its day. It will be marked as entered late.',
    date: 'Date',
    pickDate: 'Choose a date',
    pickBoth: 'Choose a date and a round first.',
    shift: 'Round',
    nothing: 'No open season has earlier rounds to enter.',
    start: 'Start the round',
  },

  unplanned: {
    title: 'Unplanned round',
    lead: 'The count is kept, but enters the figures only when a coordinator plans the round.',
    shift: 'Round today',
    nothing: 'No season is open, so there are no areas to count yet.',
    start: 'Start the round',
  },

  install: {
    title: 'Put the app on the home screen',
    lead: 'Then it opens without a network, and the phone keeps the counts.',
    isInstalled: 'The app was opened from the home screen. All is as it should be.',
    now: 'Install now',
    which: 'Which phone?',
    iphone: 'iPhone',
    android: 'Android',
    steps: {
      iphone: [
        'Open the page in Safari and press the Share button.',
        'Choose “Add to Home Screen”, and press “Add”.',
        'Open Telling from the home screen.',
      ],
      android: [
        'Open the page in Chrome and press the three dots.',
        'Choose “Add to Home screen” or “Install app”.',
        'Open Telling from the home screen.',
      ],
    },
    iphoneAfter:
      'Connect in the app on the home screen, not in Safari: the two do not share their storage. If you have counted in Safari already, send those counts from there first.',
  },
};
