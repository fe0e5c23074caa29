import type { SeldomSentences } from './seldom-nb.ts';

export const seldomEn: SeldomSentences = {
  move: {
    title: 'Move people',
    from: 'From',
    howMany: 'How many',
    fewer: 'One fewer',
    more: 'One more',
    all: (people) => `All (${people})`,
    to: 'To',
    toArea: (area) => `The count in ${area}`,
    overlap:
      'Two counts on one phone at once are marked “possible overlap”. Both are kept, and the coordinator looks at them.',
    nobody: 'Nobody is entered yet, so there is nobody to move.',
    failed: 'Nobody was moved, because the phone could not save. Try again.',
  },
  lock: {
    title: 'Lock the screen against taps',
    note: 'In a pocket no tap counts while the screen is locked. Everything entered stays.',
    slideToLock: 'Slide to lock',
    slideToUnlock: 'Slide to unlock',
    lockWithoutSliding: 'Lock without sliding',
    unlockWithoutSliding: 'Unlock without sliding',
    pressToUnlock: 'Press here to unlock',
    locked: 'Locked',
  },
  old: {
    title: (area, ago) => `${area} was begun ${ago} ago`,
    soFar: (people, when) => `${when}: ${people} entered so far.`,
    since: (answer, when) => `Since then the area was entered as: ${answer}. ${when}.`,
    notSince: 'This phone has not entered the area since.',
    server: {
      counted: 'The server has a count of the area in that round already.',
      not_counted: 'The server has the area as not counted in that round.',
      none: 'The server has no answer for the area in that round.',
    },
    finish: 'Finish',
    discard: 'Discard',
    close: 'Look at the count first',
  },
};
