import type { AskedBand } from '../domain/age-band.ts';
import type { AveragingBasis } from '../domain/averaging-basis.ts';
import type { Shift } from '../domain/slot.ts';
import type { Day } from '../time.ts';
import type { FigureWording } from './figure-wording.ts';

/** The sentences that stand in tables, notes and figures, the same on a screen and in every export. */
export type Wording = {
  readonly madeUp: string;
  readonly notCounted: string;
  /** Somebody did count, and it does not make this number. */
  readonly incomplete: string;
  readonly shift: Readonly<Record<Shift, string>>;
  readonly basis: Readonly<Record<AveragingBasis, string>>;
  readonly countedFrom: (area: string, from: Day) => string;
  readonly countedUntil: (area: string, to: Day) => string;
  readonly paused: (area: string, from: Day, to: Day, shift: Shift | null) => string;
  readonly renamed: (area: string, was: string, on: Day) => string;
  readonly merged: (area: string, others: readonly string[], on: Day) => string;
  readonly split: (area: string, others: readonly string[], on: Day) => string;
  readonly retired: (area: string, on: Day) => string;
  readonly onlyShift: (area: string, shift: Shift) => string;
  readonly leftOut: (area: string) => string;
  readonly noNumber: (area: string, shift: Shift) => string;
  readonly estimated: (n: number) => string;
  readonly ageUnknown: (n: number) => string;
  readonly unknownAgeLeftOut: string;
  readonly ageIsJudged: string;
  readonly observations: string;
  readonly bands: Readonly<Record<AskedBand, string>>;
  readonly figures: FigureWording;
};

/** "18.06." */
export function shortDay(day: Day): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.`;
}

/** "15.07.2026" */
export function wholeDay(day: Day): string {
  return `${shortDay(day)}${day.slice(0, 4)}`;
}

/** "Storgata, Brugata og Vaterland" */
export function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

/** "2016–2024" with an en dash; one year alone as itself. */
export function yearSpan(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** For a sentence that goes on in the middle of another. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
