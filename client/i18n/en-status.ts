import type { nbStatus } from './nb-status.ts';

export const enStatus: typeof nbStatus = {
  title: 'Status',
  allReceived: 'Everything is received',
  nothingYet: 'No counts have been made on this phone yet',
  waiting: (events) => (events === 1 ? '1 count is on the phone' : `${events} counts are on the phone`),
  oldest: (ago) => `The oldest was saved ${ago} ago.`,
  safeHere: 'They are saved here and go by themselves when the phone is online.',
  quarantined: (events) =>
    events === 1
      ? '1 received count waits for the coordinator.'
      : `${events} received counts wait for the coordinator.`,
  sendNow: 'Send now',
  former: (events) =>
    events === 1
      ? '1 count was made while this phone was connected to somebody else. It is not sent from here: share the file with the coordinator.'
      : `${events} counts were made while this phone was connected to somebody else. They are not sent from here: share the file with the coordinator.`,
  stuck: 'Counts have waited long. Read them out to the coordinator or share them as a file; they stay on the phone.',
  reserved: (events) =>
    events === 1
      ? '1 count is not saved, but is in the reserve copy. Free some space on the phone and open the app again.'
      : `${events} counts are not saved, but are in the reserve copy. Free some space on the phone and open the app again.`,
  lossTitle: 'The storage on this phone has lost something',
  lossRestored: (events) =>
    events === 1
      ? '1 count was fetched back from the reserve copy.'
      : `${events} counts were fetched back from the reserve copy.`,
  lossDrafts: (drafts) =>
    drafts === 1
      ? '1 count under way was fetched back from the reserve copy.'
      : `${drafts} counts under way were fetched back from the reserve copy.`,
  lossLost: (events, numbers) =>
    events === 1
      ? `1 count is gone (number ${numbers}). Tell the coordinator, and enter it again if the numbers are on paper.`
      : `${events} counts are gone (numbers ${numbers}). Tell the coordinator, and enter them again if the numbers are on paper.`,
  lossRead: 'I have read it',
  contact: {
    untried: 'Not tried yet',
    reached: 'Reached the server',
    not_reached: 'Could not reach the server just now. The phone tries again by itself.',
    not_enrolled: 'The server no longer knows this phone. Connect it again; the counts stay.',
  },
  phone: 'The phone',
  lastContact: 'Last contact',
  never: 'Never',
  ago: (ago) => `${ago} ago`,
  offline: 'Ready offline',
  offlineYes: 'Yes',
  offlineLooking: 'Looking …',
  offlineLacks: (files: number) =>
    files === 1 ? 'No, 1 of the app’s files is missing' : `No, ${files} of the app’s files are missing`,
  offlineNoApp: 'No, the app is still being downloaded',
  offlineNoPlan: 'No, the plan has not been fetched',
  storage: 'Storage',
  persistedYes: 'Lasting: the phone has promised to keep it',
  persistedNo: 'Not promised to last. Put the app on the home screen',
  persistedUnknown: 'Asked at the first save',
  installed: 'On the home screen',
  installedYes: 'Yes, opened as an app',
  installedNo: 'No, opened in the browser',
  installedNoIphone: 'No. Safari may delete the counts',
  howToInstall: 'Put the app on the home screen',
  clock: 'The clock',
  clockRight: 'Agrees with the server',
  clockOff: (minutes) =>
    `${Math.abs(minutes) === 1 ? 'One minute' : `${Math.abs(minutes)} minutes`} ${minutes > 0 ? 'fast' : 'slow'}`,
  enrolledAs: 'Connected as',
  notEnrolled: 'Not connected',
  enrolAgain: 'Connect with a new code',
  roles: { counter: 'counter', coordinator: 'coordinator', author: 'author' },
  version: 'Version',
  install: 'The phone’s id',
  looks: 'Language and look',
  language: 'Language',
  theme: 'Look',
  themes: { system: 'Follow the phone', light: 'Light', dark: 'Dark', sunlight: 'Sunlight', evening: 'Dim evening' },
  minutes: (minutes) => (minutes < 1 ? 'less than a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`),
  hours: (hours) => (hours === 1 ? '1 hour' : `${hours} hours`),
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  notKept: 'The choice was not saved on the phone. It holds until the app is closed.',
};
