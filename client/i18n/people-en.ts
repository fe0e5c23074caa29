import type { PeopleSentences } from './people-nb.ts';
import { whole } from './whole.ts';

export const peopleEn: PeopleSentences = {
  lead: 'Who has been let in, each with their phone. A phone is connected to one person or one team.',
  waiting: 'Fetching the list …',
  nobody: 'Nobody has been invited yet.',
  caption: 'Each phone with what it said when it last had contact, and what has come from it.',
  unused: 'The numbers under “Not sent” and “Numbers” are in no average.',

  columns: {
    phone: 'Phone',
    contact: 'Last contact',
    unsent: 'Not sent',
    numbers: 'Numbers',
    app: 'Version',
    storage: 'Storage',
    clock: 'Clock',
    acts: 'Choices',
  },
  roles: { counter: 'counter', coordinator: 'coordinator', author: 'author' },
  roleDoes: {
    counter: 'Counts, and corrects their own counts.',
    coordinator: 'Plans, decides, reads everything and lets others in.',
    author: 'Reads averages and figures, and does not count.',
  },
  you: 'you',
  thisPhone: 'this one',
  states: {
    invited: 'invited, has not come',
    approved: 'let in',
    revoked: 'shut out from reading',
    off: 'shut out',
  },
  phoneStates: {
    approved: 'let in',
    waiting: 'waits for approval',
    revoked: 'shut out from reading',
    off: 'shut out',
  },
  noPhone: 'without a phone now',
  signedOut: (ago) => `signed out ${ago}`,
  unnamed: 'phone',
  ofInstall: (end) => `…${end}`,
  neverCalled: 'not yet',
  open: (n) => (n === 1 ? '1 code is not used' : `${whole(n)} codes are not used`),

  silent: 'silent for 72 hours or more',
  silentTitle: (n) =>
    n === 1
      ? 'One phone has been silent for 72 hours or more, and has something that is not sent.'
      : `${whole(n)} phones have been silent for 72 hours or more, and have something that is not sent.`,
  silentDo:
    'Ask them to open the app with a network. If that is not possible, the counts can be read out or shared as a file from the phone.',
  waitingTitle: (n) => (n === 1 ? 'One phone waits for approval.' : `${whole(n)} phones wait for approval.`),
  waitingDo:
    'Ask the colleague whether it is their phone before you approve it. Its counts wait in quarantine meanwhile.',

  nothingUnsent: 'nothing',
  unsent: (n) => whole(n),
  oldest: (ago) => `the oldest ${ago} old`,
  numbers: (said, held) => `says ${whole(said)}, we have ${whole(held)}`,
  noNumbers: 'none yet',
  gaps: (list) => `no. ${list} missing`,
  gap: (from, to) => (from === to ? whole(from) : `${whole(from)}–${whole(to)}`),
  persisted: 'kept',
  notPersisted: 'not promised to be kept',
  unknown: 'not said',
  clockRight: 'right',
  clockOff: (stretch, isFast) => `${stretch} ${isFast ? 'fast' : 'slow'}`,

  invite: {
    open: 'Invite',
    title: 'Invite to Sommertelling',
    name: 'Name of the person or team',
    names: 'Names of people or teams',
    namesHint: 'One name on each line. Each name gets one code, and each code connects one phone.',
    nameHint: 'A team shares one phone: write the name of the team.',
    role: 'Role',
    how: 'How do they get the code?',
    shown: 'Show it now',
    shownHint: 'Valid for 10 minutes. The phone is let in at once.',
    printed: 'Print it',
    printedHint: 'Valid for 72 hours. The phone can count at once, and waits for approval here.',
    make: 'Make a code',
    making: 'Making a code …',
    nameMissing: 'Write a name first.',
  },
  code: {
    label: (who) => `QR code for ${who}`,
    title: (who) => `Code for ${who}`,
    until: (clock) => `Valid until ${clock}, for one phone.`,
    scan: 'Scan it with the phone, or open the address and type the code:',
    onceOnly: 'The code is shown only here and now. If you close it, you have to make a new one.',
    used: 'The code is used, and the phone is connected.',
    expired: 'The code has expired. Make a new one.',
    close: 'Done',
  },
  sheet: {
    title: (n) => (n === 1 ? 'Sheet with 1 invitation' : `Sheet with ${whole(n)} invitations`),
    lead: 'The codes are shown on this sheet only. Print it before you close the page.',
    print: 'Print the sheet',
    close: 'Done with the sheet',
    forWhom: 'For',
    step1: 'Scan the code, or open the address and type it in.',
    step2: 'Put the app on the home screen.',
    step3: 'You can count at once. The counts are kept until the coordinator has approved the phone.',
    until: (day, clock) => `Valid until ${day} at ${clock}, for one phone.`,
    cut: 'Cut along the lines. One code a phone.',
  },

  acts: {
    edit: 'Change',
    newCode: 'New code',
    access: 'Shut out',
    accessPhone: 'Shut out the phone',
    reopen: 'Let in again',
    approve: 'Approve',
    of: (act, who) => `${act}: ${who}`,
  },
  edit: {
    title: (who) => `Change ${who}`,
    does: 'A new name changes no count. A new role applies to what is sent from now on.',
    ownRole: 'Only another coordinator can change your own role.',
    save: 'Save',
  },
  newCode: {
    title: (who) => `New code for ${who}`,
    does: 'For the next phone. The phones that are connected already stay.',
  },
  approve: {
    title: (phone, who) => `Approve ${phone} for ${who}?`,
    does: 'The phone is let in from now on, and what it has sent is released from quarantine.',
    done: (who, released) =>
      released === 0
        ? `The phone of ${who} is approved.`
        : `The phone of ${who} is approved. ${released === 1 ? '1 count' : `${whole(released)} counts`} released.`,
  },
  access: {
    title: (who) => `Shut out ${who}`,
    phoneOf: (phone, who) => `${phone} (${who})`,
    levels: {
      open: {
        label: 'Let in again',
        does: 'Everything is as before. What came meanwhile is in the inbox and can be released there.',
        done: (who) => `${who} is let in again.`,
      },
      revoked: {
        label: 'Shut out from reading',
        does: 'Reads nothing from now on. What is left on the phone can be handed over for 30 days and goes to quarantine.',
        done: (who) => `${who} is shut out from reading.`,
      },
      off: {
        label: 'Shut out altogether',
        does: 'Nothing is read, and nothing can be handed over. What is left on the phone stays there. Use this only if the phone is in strange hands.',
        done: (who) => `${who} is shut out altogether.`,
      },
    },
    choose: 'How much is to be shut?',
  },
  changed: (who) => `${who} is changed.`,
  undo: 'Undo',
  undone: 'Undone.',
  cancel: 'Cancel',
  problems: {
    name_taken: (name) =>
      `There is somebody called ${name} already. Make a new code for them in the list, or write the name so that they can be told apart.`,
    own_access: 'You cannot do this to yourself. Ask another coordinator.',
    revoked_person: (name) => `${name} is shut out. Let them in again first.`,
    notSaved: (why) => `Not saved. ${why}`,
  },
};
