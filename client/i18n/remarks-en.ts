import type { RemarkSentences } from './remarks-nb.ts';
import { whole } from './whole.ts';

export const remarksEn: RemarkSentences = {
  kinds: {
    waiting_phone: {
      title: 'Phones that wait for approval',
      what: 'They can count, but what they send is held in quarantine. This goes away when the phone is approved or shut out.',
    },
    near_duplicate: {
      title: 'May be entered twice',
      what: 'Two counts that are alike. Both enter. If one is entered in the wrong place, correct it or put it aside; if both are right, say so of both.',
    },
    outlier: {
      title: 'Far from the usual',
      what: 'The number enters as it stands, however unusual. Correct it if it is mistyped.',
    },
    clock: {
      title: 'The clock of the phone was wrong',
      what: 'The count enters on the date and round that were chosen. The time changes no average, and what the phone showed stays.',
    },
    outside_window: {
      title: 'Counted outside the hours of the round',
      what: 'The count enters. Correct it if it belongs to another round.',
    },
    gap: {
      title: 'Gaps in the numbers from a phone',
      what: 'Something was saved on the phone and has not come. No decision is needed: it goes away by itself when the numbers come.',
    },
    silent_phone: {
      title: 'Silent phones with something that is not sent',
      what: 'No contact for 72 hours or more. No decision is needed: it goes away by itself when the phone has contact.',
    },
  },
  notHere: 'Is not in the average, because it has not come.',
  bothEnter: 'Both are in the average now.',
  toDecide: 'To decide',
  toLookAt: 'To look at',
  more: (n, left) => `Show ${whole(n)} more (${whole(left)} are not shown)`,
  seePhone: 'See the phone',

  seen: {
    label: 'The count is right',
    does: 'You have looked at it, and it enters as before. This does not choose between two counts.',
    done: 'Looked at: right as it stands.',
    doneMany: (n) => `Looked at: ${whole(n)} counts are right as they stand.`,
    all: 'All are right',
    allDoes: (n) =>
      `You have looked at all ${whole(n)}, and they enter as before. Each gets a decision of its own with the same reason.`,
  },

  outlier: {
    above: (people, atMost, n) =>
      `${people}. Usual here is at most ${whole(atMost)}, by ${whole(n)} counts this season (upper quartile + 3 × interquartile range).`,
    below: (people, atLeast, n) =>
      `${people}. Usual here is at least ${whole(atLeast)}, by ${whole(n)} counts this season (lower quartile − 3 × interquartile range).`,
  },
  nearDuplicate: {
    same_moment: (minutes) =>
      `Saved ${minutes < 1 ? 'less than a minute' : minutes === 1 ? 'one minute' : `${whole(minutes)} minutes`} apart. Rule: one area in two rounds, less than 10 minutes between.`,
    same_numbers:
      'The same numbers in every age band. Rule: the next round or the next area, at least 10 people in at least two bands.',
  },
  clock: {
    skew: (shown, stretch, isFast, proposed) =>
      `The phone showed ${shown}, ${stretch} ${isFast ? 'fast' : 'slow'}. Proposed time: ${proposed}.`,
    backwards: (shown) =>
      `The clock was set back during the count, which began when the phone showed ${shown}. No time can be proposed.`,
    before_day: (shown) =>
      `The phone showed ${shown}, before the day that was counted. No time can be proposed; the latest possible is when the count was received.`,
  },
  outsideWindow: (began, from, to) => `Begun ${began}. The round is ${from}–${to}.`,
  phone: {
    title: (name, label) => (label === '' ? name : `${name} (${label})`),
    numbers: (list, n) => (n === 1 ? `Number ${list} is missing.` : `${whole(n)} numbers are missing: ${list}.`),
    claimed: 'The phone says that it has it, and sends it when it has a network.',
    unclaimed: (n) =>
      n === 1
        ? 'The phone does not say that it has it. Ask whether something was lost, and enter it anew if the numbers exist.'
        : `The phone does not say that it has ${whole(n)} of them. Ask whether something was lost, and enter it anew if the numbers exist.`,
    unsent: (n) => (n === 1 ? '1 entry is not sent.' : `${whole(n)} entries are not sent.`),
    contact: (ago) => `Last contact: ${ago}.`,
    oldest: (ago) => `The oldest was saved ${ago} ago.`,
  },
};
