import type { nbStatus } from './nb-status.ts';

export const enStatus: typeof nbStatus = {
  title: 'Status',
  waiting: (events) => (events === 1 ? '1 count is on the phone' : `${events} counts are on the phone`),
  waitingFor: (events, stretch) => (events === 1 ? `for ${stretch}` : `the oldest for ${stretch}`),
  ago: (ago) => `${ago} ago`,
  minutes: (minutes) => (minutes < 1 ? 'less than a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`),
  hours: (hours) => (hours === 1 ? '1 hour' : `${hours} hours`),
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
};
