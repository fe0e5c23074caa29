import * as z from 'zod/mini';
import { isDay } from '../time.ts';
import { shifts } from './slot.ts';

export const Shift = z.enum(shifts);
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
