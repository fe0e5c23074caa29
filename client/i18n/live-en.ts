import type { LiveSentences } from './live-nb.ts';

export const liveEn: LiveSentences = {
  beginning: 'Connecting …',
  live: 'Updates by itself',
  polling: 'Updates every 5 seconds: the fast connection is cut.',
  silent: (clock) => `No contact with the server. What you see is from ${clock}.`,
};
