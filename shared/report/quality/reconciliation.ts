import { type HeldNumbers, ledgerOf } from '../../domain/phone.ts';
import { countingDay, type Instant } from '../../time.ts';

/** One installation: what it said last, and every entry that came from it, by its number. Office decisions have no day. */
export type LoggedPhone = HeldNumbers & {
  readonly install: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly label: string;
  readonly pending: number | null;
  readonly oldestAt: Instant | null;
  readonly lastContactAt: Instant | null;
  readonly entries: readonly LoggedEntry[];
};
export type LoggedEntry = { readonly seq: number; readonly season: string | null; readonly date: string | null };

/** Entries that are not here, and between which days they may be from; null where nothing says. */
export type Absent = { readonly n: number; readonly from: string | null; readonly to: string | null };

export type ReconciledPhone = Pick<LoggedPhone, 'install' | 'person' | 'label' | 'lastContactAt'> & {
  readonly held: number;
  readonly said: number;
  readonly unclaimed: number;
  readonly absent: readonly Absent[];
};

export type Reconciliation = {
  readonly said: number;
  readonly held: number;
  /** Those with something that may be from the days asked about. */
  readonly differences: readonly ReconciledPhone[];
  /** Days of which something is held or may be missing. */
  readonly days: readonly { readonly date: string; readonly held: number; readonly said: number }[];
};

/**
 * "Telefonene sier 914, vi har 914": what has come by the day that it is about, and what has not come by the days between
 * which it must be: the neighbours' of a gap in the numbers, and from the last entry to the last contact for what was waiting
 * then. What may be from a day counts as said for it.
 */
export function reconcile(
  phones: readonly LoggedPhone[],
  { season, from, to, date }: { season: string; from: string; to: string; date: string | null },
): Reconciliation {
  const all = phones.map((phone) => ({ phone, absent: listAbsent(phone) }));
  const within = (first: string, last: string) => {
    const reconciled = all.map(({ phone, absent }) => {
      const own = absent.filter((one) => (one.from ?? first) <= last && (one.to ?? last) >= first);
      const held = phone.entries.filter((one) => one.season === season && isBetween(one.date, first, last)).length;
      const { install, person, label, lastContactAt } = phone;
      const { unclaimed } = ledgerOf(phone, phone.pending);
      return { install, person, label, lastContactAt, held, said: held + sumOf(own), unclaimed, absent: own };
    });
    const add = (key: 'held' | 'said') => reconciled.reduce((sum, one) => sum + one[key], 0);
    return { said: add('said'), held: add('held'), differences: reconciled.filter(({ absent }) => absent.length > 0) };
  };
  const entries = phones.flatMap((phone) => phone.entries).filter((one) => one.season === season);
  const days = [...new Set(entries.flatMap((one) => one.date ?? []))].sort().map((day) => {
    const { said, held } = within(day, day);
    return { date: day, held, said };
  });
  return { ...within(date ?? from, date ?? to), days };
}

function listAbsent(phone: LoggedPhone): readonly Absent[] {
  const { max, gaps, pending, oldestAt, lastContactAt } = phone;
  const dated = phone.entries
    .flatMap(({ seq, date }) => (date === null ? [] : [{ seq, date }]))
    .sort((a, b) => a.seq - b.seq);
  const before = (seq: number) => dated.findLast((one) => one.seq < seq)?.date ?? null;
  const after = (seq: number) => dated.find((one) => one.seq > seq)?.date ?? null;
  const between = gaps.map(([first, last]) => inOrder({ n: last - first + 1, from: before(first), to: after(last) }));
  const { missing, notHere } = ledgerOf({ max, gaps }, pending);
  if (notHere === missing) return between;
  const since = missing === 0 && oldestAt !== null ? countingDay(oldestAt) : before(max + 1);
  const until = lastContactAt === null ? null : countingDay(lastContactAt);
  return [...between, inOrder({ n: notHere - missing, from: since, to: until })];
}

/** A late entry is about an earlier day than its neighbours. */
function inOrder({ n, from, to }: Absent): Absent {
  return from !== null && to !== null && from > to ? { n, from: to, to: from } : { n, from, to };
}

function isBetween(date: string | null, first: string, last: string): boolean {
  return date !== null && date >= first && date <= last;
}

function sumOf(absent: readonly Absent[]): number {
  return absent.reduce((sum, { n }) => sum + n, 0);
}
