import { type AgeBand, ageBands, type Bands, nobody } from '#shared/domain/age-band.ts';
import {
  type Conditions,
  counted,
  countedNobody,
  estimated,
  type NotCountedReason,
  notCounted,
  type Outcome,
} from '#shared/domain/count.ts';

/** A count that somebody is writing out at a desk, as it is typed: nothing is chosen or filled in before they say so. */
export type CountDraft = {
  readonly status: 'counted' | 'nobody' | 'not_counted' | null;
  readonly bands: Readonly<Record<AgeBand, string>>;
  readonly isEstimated: boolean;
  readonly reason: NotCountedReason | null;
  readonly conditions: Conditions;
  readonly note: string;
};

export type DraftProblem =
  | { readonly code: 'no_answer' | 'no_people' | 'no_reason' }
  | { readonly code: 'not_whole'; readonly band: AgeBand };

export type ReadDraft =
  | { readonly ok: true; readonly outcome: Outcome; readonly conditions: Conditions; readonly note: string | null }
  | { readonly ok: false; readonly problem: DraftProblem };

const unknown: Conditions = { policePresent: 'unknown', serviceOpen: 'unknown' };
const untyped = { under_18: '', from_18_to_25: '', over_25: '', unknown: '' };

export const emptyDraft: CountDraft = {
  ...{ status: null, bands: untyped, isEstimated: false, reason: null, conditions: unknown, note: '' },
};

/** A count as it stands, to be changed. */
export function draftOf(outcome: Outcome | null, conditions: Conditions | null, note: string | null): CountDraft {
  const about = { ...emptyDraft, conditions: conditions ?? unknown, note: note ?? '' };
  if (outcome === null) return about;
  if (outcome.status === 'not_counted') return { ...about, status: 'not_counted', reason: outcome.reason };
  const typed = ageBands.map((band) => [band, outcome.bands[band] === 0 ? '' : String(outcome.bands[band])] as const);
  const bands = Object.fromEntries(typed) as CountDraft['bands'];
  const isNobody = typed.every(([, text]) => text === '');
  return { ...about, status: isNobody ? 'nobody' : 'counted', bands, isEstimated: outcome.estimated ?? false };
}

/** The count that was written, or the first thing that is lacking. "12,5" is nobody's headcount, and no 125 is made of it. */
export function readDraft({ status, bands, isEstimated, reason, conditions, note }: CountDraft): ReadDraft {
  const about = { ok: true, conditions, note: note.trim() === '' ? null : note.trim() } as const;
  if (status === null) return { ok: false, problem: { code: 'no_answer' } };
  if (status === 'nobody') return { ...about, outcome: countedNobody() };
  if (status === 'not_counted')
    return reason ? { ...about, outcome: notCounted(reason) } : { ok: false, problem: { code: 'no_reason' } };
  const wrong = ageBands.find((band) => !/^\d{0,4}$/.test(bands[band].trim()));
  if (wrong) return { ok: false, problem: { code: 'not_whole', band: wrong } };
  const people = Object.fromEntries(ageBands.map((band) => [band, Number(bands[band].trim())]));
  if (ageBands.every((band) => people[band] === 0)) return { ok: false, problem: { code: 'no_people' } };
  const all: Bands = { ...nobody, ...people };
  return { ...about, outcome: isEstimated ? estimated(all) : counted(all) };
}
