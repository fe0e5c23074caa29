import { addDays, type Day, toDay } from '../time.ts';

/** The months that a season touches, "2026-06" first. */
export function monthsOf({ from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

/** The first and the last day of a month. */
export function daysOfMonth(month: string): { readonly from: Day; readonly to: Day } {
  const inNextMonth = addDays(toDay(`${month}-28`), 4);
  return { from: toDay(`${month}-01`), to: addDays(inNextMonth, -Number(inNextMonth.slice(8))) };
}

function nextMonth(month: string): string {
  return addDays(daysOfMonth(month).to, 1).slice(0, 7);
}
