/** What every screen may say of where the counts are, in bokmål; the rest is in `device-nb.ts`. */
export const nbStatus = {
  title: 'Status',
  waiting: (events: number) => (events === 1 ? '1 telling er på telefonen' : `${events} tellinger er på telefonen`),
  /** After `waiting`: for how long it, or the oldest of them, has been here alone. */
  waitingFor: (events: number, stretch: string) => (events === 1 ? `i ${stretch}` : `den eldste i ${stretch}`),
  ago: (ago: string) => `for ${ago} siden`,
  minutes: (minutes: number) => (minutes < 1 ? 'under ett minutt' : minutes === 1 ? '1 minutt' : `${minutes} minutter`),
  hours: (hours: number) => (hours === 1 ? '1 time' : `${hours} timer`),
  days: (days: number) => (days === 1 ? '1 dag' : `${days} dager`),
};
