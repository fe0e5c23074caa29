import { countEn } from './count-en.ts';
import { enStatus } from './en-status.ts';
import type { Sentences } from './nb.ts';
import { whoEn } from './who-en.ts';

export const en: Sentences = {
  appName: 'Sommertelling',
  madeUp: 'MADE-UP NUMBERS',
  back: 'Back',
  cancel: 'Cancel',
  retry: 'Try again',
  close: 'Close',
  office: 'Office',
  round: 'Round',
  screenMissing: {
    title: 'The page did not arrive',
    text: 'It is not on the phone yet, and there is no contact with the network. Everything that was saved is safe on the phone.',
  },
  ageBands: {
    under_18: '0–17 years',
    from_18_to_25: '18–25 years',
    over_25: '26 and older',
    unknown: 'Age unknown',
  },
  minors: 'minor',
  shifts: { day: 'day', evening: 'evening' },
  peopleWord: (people) => (people === 1 ? 'person' : 'people'),
  people: (people) => (people === 1 ? '1 person' : `${people} people`),
  nobody: 'Nobody (0)',
  reasons: {
    staffing: 'Too few on duty',
    safety: 'Not safe',
    weather: 'The weather',
    closed_off: 'Area closed off',
    emergency: 'Emergency',
    police_action: 'Police operation',
    no_time: 'No time',
    other: 'Other',
  },

  boot: {
    failedTitle: 'The app cannot reach the storage on this phone',
    failedText:
      'Without storage no count can be kept, so none can be begun. Leave private browsing, check that the phone has free space, and try again. What was saved before is untouched.',
    newerTitle: 'The app must be updated',
    newerText: 'A newer version has been used on this phone. Nothing is touched; counting goes on when the app is new.',
    update: 'Update the app',
    otherTabTitle: 'The app is open in an older tab',
    otherTabText: 'Close the other tabs with Sommertelling, and try again. Nothing is touched.',
    silentTitle: 'The storage on this phone does not answer',
    silentText:
      'Close the app entirely and open it again. If that does not help, restart the phone. Nothing is touched.',
    inReserve: (counts) =>
      counts === 1 ? '1 count is in the reserve copy.' : `${counts} counts are in the reserve copy.`,
  },

  enrol: {
    title: 'Connect this phone',
    lead: 'The coordinator gives you the code. It is for you or your team, and can be used once.',
    code: 'Code',
    codeHint: 'Ten characters, for example 7KQ2M-9XD4T. Capital and small letters are the same.',
    scan: 'Scan a QR code',
    scanned: 'The code is read. Press “Connect”.',
    scanMissing: 'The scanner is not on the phone yet. Type the code, or try again online.',
    device: 'Name of the phone (optional)',
    deviceHint: 'So that the coordinator knows it again, for example “Duty phone 2”.',
    submit: 'Connect',
    connecting: 'Connecting …',
    already: (name) => `This phone is connected as ${name}. A new code connects it again; the counts stay.`,
    needsLength: (length) => `The code has ten characters, and here there are ${length}. See whether one is missing.`,
    badCode:
      'The code does not fit. It may be mistyped, used before or expired. Look over the characters, or ask the coordinator for a new code.',
    slowDown: (minutes) =>
      `Many codes have been tried from here. Wait ${minutes === 1 ? 'one minute' : `${minutes} minutes`}, then press “Connect” again.`,
    offline: 'The phone cannot reach the server. The code stays here; press “Connect” when the phone is online.',
    unreadable:
      'An answer came that is not from Sommertelling, perhaps from an open network that asks you to log in. Log in there or use mobile data, and try again.',
    notSaved: 'The phone could not save the connection. Free some space and try again with a new code.',
    reader: 'This phone is connected for reading figures.',
  },

  roundScreen: {
    title: 'Round',
    choose: 'Which round is it?',
    start: 'Start the round',
    chooseFirst: 'Choose day or evening first.',
    betweenShifts: 'It is between two rounds, so nothing is chosen beforehand.',
    afterMidnight: 'It is past midnight. The night belongs to the evening before.',
    window: (from, to) => `${from}–${to}`,
    order: (areas) => `Areas in walking order: ${areas}`,
    cancelled: 'Cancelled',
    cancelledBecause: (reason) => `Cancelled: ${reason}`,
    countAnyway: 'Count anyway',
    countAnywayNote: 'A count on a cancelled round is kept. The coordinator decides whether it is to be included.',
    noneToday: 'No round is planned today',
    next: (occasion) => `The next round is ${occasion}.`,
    notYetTitle: 'The season has not begun',
    notYet: (day) => `The first round is ${day}. Have a good walk when the day comes.`,
    overTitle: 'The summer’s count is over',
    over: (from, to) => `The season ran from ${from} to ${to}. Thank you for every single round.`,
    noSeason: 'No season is open. When the coordinator opens one, its rounds appear here.',
    noPlan: 'The plan has not reached this phone yet. It comes when the phone is online.',
    fetchPlan: 'Fetch the plan',
    late: 'Late entry',
    lateHint: 'Enter a count from an earlier day of the season.',
    unplanned: 'Unplanned round',
    unplannedHint: 'Count on a day that is not in the plan.',
    kinds: { planned: '', late: 'Late entry', unplanned: 'Unplanned round' },
    progress: (answered, areas) => `${answered} of ${areas} areas entered`,
    complete: 'Every area is entered. Thank you for the round!',
    leave: 'End the round',
    change: 'Change round',
    underWay: 'Counts under way from other rounds',
    resume: 'Continue',
    reenrol: 'The phone must be connected again before the counts can be received. They are safe here meanwhile.',
    reenrolLink: 'Connect again',
    startFailed: (area) =>
      `The count of ${area} was not started, because the phone could not save. Free some space and press the area again.`,
    noRoom: (area) =>
      `${area} cannot be counted now: the phone has no room for a whole count. Delete something, or leave private browsing, and press the area again. If it is urgent, count on paper.`,
    revoked: 'Access has been withdrawn. What is sent waits with the coordinator.',
    lost: 'The storage on this phone has lost something.',
    lostLink: 'See what was fetched back',
    roundFailed:
      'The round was not started, because the phone could not save. Free some space and press “Start the round” again.',
    states: {
      notStarted: 'Not started',
      missing: 'Not entered from this phone',
      running: 'Under way',
      pending: 'On the phone',
      stored: 'Received',
      notCounted: 'Not counted',
      waitsForCoordinator: 'waits for the coordinator',
    },
    soFar: (people) => `${people} so far`,
    begun: (ago) => `Begun ${ago} ago`,
    estimated: 'estimated',
    countedBefore: (people) => `${people} when the count was broken off`,
    at: (clock) => `at ${clock}`,
  },

  count: countEn,

  status: enStatus,
  who: whoEn,
  rescue: { link: 'Read out or share as a file', show: 'Show the counts' },

  install: {
    warningTitle: 'Do not count here yet',
    warning:
      'On an iPhone, Safari deletes what is stored when the page has not been opened for a week. Put the app on the home screen first, and the counts stay.',
    how: 'This is how',
  },

  update: {
    ready: 'Ready to use offline',
    notReady: 'Not ready to use offline yet.',
    whatIsMissing: 'See what is missing',
    waiting: 'A new version is ready. It takes a few seconds, and everything saved stays.',
    take: 'Use it',
    later: 'Later',
  },
};
