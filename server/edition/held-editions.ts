import type { EditionPart } from '#shared/domain/edition-record.ts';
import { AppError } from '#shared/errors.ts';
import type { Edition } from '#shared/report/edition/edition.ts';
import { type EditionName, markOf } from '#shared/report/edition/edition-name.ts';
import type { LogEntry } from '#shared/sync/log-entry.ts';
import { type Instant, osloDay } from '#shared/time.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../event-chain.ts';
import { listFirstParts, listParts, listWithdrawals } from '../store/editions.ts';
import { findPerson } from '../store/people.ts';
import { unpackEdition } from './edition-text.ts';

export type HeldEdition = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly hash: string;
  readonly madeAt: Instant | null;
  readonly by: string | null;
  /** The other editions that bear its number. */
  readonly sharing: Pick<HeldEdition, 'id' | 'name' | 'hash' | 'madeAt'>[];
  readonly withdrawn: {
    readonly at: Instant | null;
    readonly by: string | null;
    readonly reason: string | null;
  } | null;
};

/** Every edition that was ever frozen, the latest first; the withdrawn among them. */
export function listEditions(db: Database): readonly HeldEdition[] {
  const withdrawals = new Map<string, LogEntry>();
  for (const entry of listWithdrawals(db)) {
    const plan = planOf(entry);
    if (plan?.kind === 'edition_withdrawal' && !withdrawals.has(plan.id)) withdrawals.set(plan.id, entry);
  }
  const found = new Map<string, Bare>();
  for (const entry of listFirstParts(db)) {
    const plan = planOf(entry);
    if (plan?.kind !== 'edition' || found.has(plan.id)) continue;
    const { id, number, name, hash } = plan;
    found.set(id, { id, number, name, hash, ...madeBy(db, entry), withdrawn: toWithdrawn(db, withdrawals.get(id)) });
  }
  const all = [...found.values()].reverse();
  return all.map((edition) => ({ ...edition, sharing: all.filter((one) => isOther(one, edition)).map(toSharing) }));
}

type Bare = Omit<HeldEdition, 'sharing'>;

function isOther(one: Bare, { id, number }: Bare): boolean {
  return one.number === number && one.id !== id;
}

function toSharing({ id, name, hash, madeAt }: Bare): HeldEdition['sharing'][number] {
  return { id, name, hash, madeAt };
}

/** Throws `not_found`. */
export function getEdition(db: Database, id: string): HeldEdition {
  const found = listEditions(db).find((edition) => edition.id === id);
  if (!found) throw new AppError('not_found', { edition: id });
  return found;
}

/** What it is called: `madeAt` for one whose event does not say when. */
export function nameEdition(
  { number, hash, sharing, madeAt }: HeldEdition,
  content: Pick<Edition, 'madeAt'>,
): EditionName {
  const apart = sharing.length === 0 ? null : { day: osloDay(madeAt ?? content.madeAt), mark: markOf(hash) };
  return { number, apart };
}

/** `text`: the bytes that were frozen, where every part is here and they are still what their hash says. */
export type ReadEdition =
  | { readonly state: 'whole'; readonly text: string; readonly edition: Edition }
  | { readonly state: 'incomplete'; readonly held: number; readonly parts: number }
  | { readonly state: 'damaged' };

export function readEdition(db: Database, id: string): ReadEdition {
  const parts = new Map<number, EditionPart>();
  for (const entry of listParts(db, id)) {
    const plan = planOf(entry);
    if (plan?.kind === 'edition' && !parts.has(plan.part)) parts.set(plan.part, plan);
  }
  const [first] = parts.values();
  if (!first || parts.size < first.parts) return { state: 'incomplete', held: parts.size, parts: first?.parts ?? 1 };
  const texts = [...parts.values()].sort((a, b) => a.part - b.part).map(({ text }) => text);
  const text = unpackEdition(texts);
  if (text === null || sha256(text) !== first.hash) return { state: 'damaged' };
  return { state: 'whole', text, edition: JSON.parse(text) as Edition };
}

function planOf({ event }: LogEntry) {
  return event?.type === 'plan' ? event.plan : null;
}

function madeBy(db: Database, { event, owner }: LogEntry) {
  const at = event?.time != null && 'startedAt' in event.time ? event.time.startedAt : null;
  return { madeAt: at, by: owner === null ? null : (findPerson(db, owner)?.name ?? null) };
}

function toWithdrawn(db: Database, entry: LogEntry | undefined): HeldEdition['withdrawn'] {
  if (!entry) return null;
  const { madeAt: at, by } = madeBy(db, entry);
  return { at, by, reason: entry.event?.reason ?? null };
}
