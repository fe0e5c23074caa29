import type { Slot } from '#shared/domain/slot.ts';
import { addDays, type Instant, instantOf, nightEndsAt, toDay } from '#shared/time.ts';
import { type CountDraft, type DraftProblem, emptyDraft, readDraft } from '../../count-draft.ts';
import type { CountAct } from '../../office-event.ts';

/** One area as it is typed from a sheet. `observed`: the clock time on it, "20:40", or nothing. */
export type PaperArea = { readonly draft: CountDraft; readonly observed: string };
/** A sheet as it is typed, by area. */
export type PaperForm = Readonly<Record<string, PaperArea>>;

export type PaperProblem = DraftProblem | { readonly code: 'not_yet' };

export const emptyArea: PaperArea = { draft: emptyDraft, observed: '' };

/** Something has been typed for it, if only a note. */
export function isTouched({ draft, observed }: PaperArea): boolean {
  return observed !== '' || JSON.stringify(draft) !== JSON.stringify(emptyDraft);
}

/** When the sheet says that it was counted: until four in the morning it is still the evening before. Null where it does not say. */
export function observedAt(date: string, clock: string): Instant | null {
  if (clock === '') return null;
  const day = toDay(date);
  return instantOf(clock < nightEndsAt ? addDays(day, 1) : day, clock);
}

type Said = { readonly slot: Slot; readonly enteredFor: string; readonly now: Instant };
export type ReadArea = { readonly act: CountAct } | { readonly problem: PaperProblem };

/** The count that one area of the sheet holds, or what is lacking in it. */
export function readArea({ draft, observed }: PaperArea, { slot, enteredFor, now }: Said): ReadArea {
  const read = readDraft(draft);
  if (!read.ok) return { problem: read.problem };
  const at = observedAt(slot.date, observed);
  if (at !== null && at > now) return { problem: { code: 'not_yet' } };
  const { outcome, conditions, note } = read;
  return { act: { kind: 'paper', slot, outcome, conditions, note, observedAt: at, enteredFor } };
}
