import type { DeviceSentences } from './device-nb.ts';

export const deviceEn: DeviceSentences = {
  standing: {
    allReceived: 'Everything is received',
    nothingYet: 'No counts have been made on this phone yet',
    oldest: (ago) => `The oldest was saved ${ago} ago.`,
    safeHere: 'They are saved here, and go by themselves when the app is open and the phone is online.',
    underWay: (drafts) => (drafts === 1 ? '1 count is under way.' : `${drafts} counts are under way.`),
    quarantined: (events) =>
      events === 1
        ? '1 received count waits for the coordinator.'
        : `${events} received counts wait for the coordinator.`,
    reached: 'Reached the server.',
    notReached: 'Could not reach the server just now. The phone tries again by itself.',
    sendNow: 'Send now',
  },

  advice: {
    freeSpace: (events) =>
      events === 1
        ? '1 count is not saved, but is in the reserve copy. Free some space on the phone and open the app again.'
        : `${events} counts are not saved, but are in the reserve copy. Free some space on the phone and open the app again.`,
    connect: 'This phone is not connected. Connect it, and the counts are sent.',
    reconnect: 'The server no longer knows this phone. Connect it again; the counts stay.',
    revoked: 'Access has been withdrawn. What is sent waits with the coordinator.',
    shareFormer: (events) =>
      events === 1
        ? '1 count was made while this phone was connected to somebody else. It is not sent from here: share the file with the coordinator.'
        : `${events} counts were made while this phone was connected to somebody else. They are not sent from here: share the file with the coordinator.`,
    findNetwork:
      'Go where there is coverage, and see whether flight mode is off. If an open network asks you to log in, do so or use mobile data.',
    notTaken:
      'The server answers, but has not taken everything. Call the coordinator and read out the facts about this phone.',
    readOut:
      'Counts have waited long. Read them out to the coordinator or share them as a file; they stay on the phone.',
  },
  toConnect: 'Connect',

  loss: {
    title: 'The storage on this phone has lost something',
    restored: (events) =>
      events === 1
        ? '1 count was fetched back from the reserve copy.'
        : `${events} counts were fetched back from the reserve copy.`,
    drafts: (drafts) =>
      drafts === 1
        ? '1 count under way was fetched back from the reserve copy.'
        : `${drafts} counts under way were fetched back from the reserve copy.`,
    lost: (events, numbers) =>
      events === 1
        ? `1 count is gone (number ${numbers}). Tell the coordinator, and enter it again if the numbers are on paper.`
        : `${events} counts are gone (numbers ${numbers}). Tell the coordinator, and enter them again if the numbers are on paper.`,
    read: 'I have read it',
  },

  phone: 'The phone',
  howToInstall: 'Put the app on the home screen',
  enrolAgain: 'Connect with a new code',

  facts: {
    names: {
      person: 'Connected as',
      install: 'The phone’s id',
      version: 'Version',
      contact: 'Last contact',
      waiting: 'Waiting to be sent',
      underWay: 'Under way',
      received: 'Received',
      backedUp: 'In a backup',
      offline: 'Ready offline',
      storage: 'Storage',
      installed: 'On the home screen',
      clock: 'The clock',
    },
    roles: { counter: 'counter', coordinator: 'coordinator', author: 'author' },
    notEnrolled: 'Nobody',
    never: 'Never',
    at: (day, clock, ago) => `${day} at ${clock}, ${ago} ago`,
    none: 'Nothing',
    counts: (events) => (events === 1 ? '1 count' : `${events} counts`),
    withOldest: (counts, ago) => `${counts}, the oldest ${ago} ago`,
    allBackedUp: (events) => (events === 1 ? 'Yes, the one received' : `Yes, all ${events} received`),
    someBackedUp: (safe, received) => `${safe} of ${received} received`,
    offlineYes: 'Yes',
    offlineLooking: 'Looking …',
    offlineLacks: (files) =>
      files === 1 ? 'No, 1 of the app’s files is missing' : `No, ${files} of the app’s files are missing`,
    offlineNoApp: 'No, the app is still being downloaded',
    offlineNoPlan: 'No, the plan has not been fetched',
    persistedYes: 'Lasting: the phone has promised to keep it',
    persistedNo: 'Not promised to last. Put the app on the home screen',
    persistedUnknown: 'Asked at the first save',
    installedYes: 'Yes, opened as an app',
    installedNo: 'No, opened in the browser',
    installedNoIphone: 'No. Safari may delete the counts',
    clockUnknown: 'Not compared with the server yet',
    clockRight: 'Agrees with the server',
    clockFast: (stretch) => `${stretch} fast`,
    clockSlow: (stretch) => `${stretch} slow`,
    seconds: (seconds) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
    letters: { a: 'Alfa', b: 'Bravo', c: 'Charlie', d: 'Delta', e: 'Echo', f: 'Foxtrot' },
    digits: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  },

  diagnostics: {
    title: 'Facts about this phone',
    lead: 'Read them out to the coordinator, one by one. Nothing here is about those who were counted.',
  },

  signOut: {
    title: 'Disconnect this phone',
    lead: (person) =>
      `The phone will no longer be connected as ${person}. What has been counted stays here; nothing is deleted.`,
    notEnrolled: 'This phone is not connected.',
    blocked: 'This phone cannot be disconnected yet.',
    underWay: (drafts) =>
      drafts === 1
        ? '1 count is under way. Save it, or say why it was not counted, first.'
        : `${drafts} counts are under way. Save them, or say why they were not counted, first.`,
    toRound: 'To the round',
    unsent: (events) =>
      events === 1
        ? '1 count is on this phone alone. Send it, or give the file to the coordinator first.'
        : `${events} counts are on this phone alone. Send them, or give the file to the coordinator first.`,
    submit: 'Disconnect',
    working: 'Disconnecting …',
    offline: 'The phone cannot reach the server, and is still connected. Try again when the phone is online.',
    failed: 'The phone was not disconnected, because no answer came from Sommertelling. Try again in a while.',
    notSaved:
      'The server has disconnected this phone, but it could not save that. Free some space and open the app again.',
    done: 'This phone is disconnected. What has been counted is still here.',
  },

  looks: {
    title: 'Language and look',
    language: 'Language',
    theme: 'Look',
    themes: { system: 'Follow the phone', light: 'Light', dark: 'Dark', sunlight: 'Sunlight', evening: 'Dim evening' },
  },
  notKept: 'The choice was not saved on the phone. It holds until the app is closed.',
};
