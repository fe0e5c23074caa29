import type * as z from 'zod/mini';
import type { Slot as SlotSchema } from './slot-schema.ts';

export const shifts = ['day', 'evening'] as const;
export type Shift = (typeof shifts)[number];

export type Slot = Readonly<z.infer<typeof SlotSchema>>;
export type SlotPlace = Pick<Slot, 'season' | 'date' | 'shift' | 'area'>;

/** Sorts slots by date, then day before evening, then area. Two counts are of one slot when their keys are equal. */
export function slotKey(slot: SlotPlace): string {
  return `${slot.season}|${slot.date}|${slot.shift}|${slot.area}`;
}
