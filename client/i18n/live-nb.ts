/** How the office hears of what is new. */
export const liveNb = {
  beginning: 'Kobler til …',
  live: 'Oppdateres av seg selv',
  polling: 'Oppdateres hvert 5. sekund: den raske forbindelsen er brutt.',
  silent: (clock: string) => `Ingen kontakt med serveren. Det som står her, er fra kl. ${clock}.`,
};

export type LiveSentences = typeof liveNb;
