import * as z from 'zod/mini';
import { isDay } from '../time.ts';

export const shifts = ['day', 'evening'] as const;
export const Shift = z.enum(shifts);
export type Shift = (typeof shifts)[number];

export const Identifier = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,39}$/));
export const CalendarDay = z.string().check(z.refine(isDay));
export const Title = z.string().check(z.minLength(1), z.maxLength(120));

/** One area on one occasion (a date and a shift) of one season. `areaName` is the name as the counter saw it. */
export const Slot = z.strictObject({
  season: Identifier,
  date: CalendarDay,
  shift: Shift,
  area: Identifier,
  areaName: Title,
});
export type Slot = Readonly<z.infer<typeof Slot>>;
export type SlotPlace = Pick<Slot, 'season' | 'date' | 'shift' | 'area'>;

/** Sorts slots by date, then day before evening, then area. Two counts are of one slot when their keys are equal. */
export function slotKey(slot: SlotPlace): string {
  return `${slot.season}|${slot.date}|${slot.shift}|${slot.area}`;
}
