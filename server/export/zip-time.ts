import type { ExportAbout } from './export-file.ts';

/** Noon of the day, by the clock of whoever packs, which is how a zip file writes it: the same bytes everywhere. */
export function zipTime({ day }: ExportAbout): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
