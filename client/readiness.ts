import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Database } from './db/database.ts';
import { readSettings } from './db/settings.ts';
import type { Phone } from './phone.ts';

/** Whether the phone can be used without a network. `files` is how many of the app's own are not on it; null: nobody keeps them. */
export type Readiness =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'lacks'; readonly files: number | null; readonly hasPlan: boolean };

type Updates = {
  /** How many of the app's files are not on the phone, looked for one by one. */
  countMissing(): Promise<number | null>;
  /** Grows when the keeper of the files has changed. */
  readonly changes: ReadonlySignal<number>;
};

/** What the page knows already and the disk does not: it is being written. */
const writtenWithinMs = 500;

const found = signal<Readiness>({ kind: 'unknown' });

/** As it was found at the last look. */
export const readiness: ReadonlySignal<Readiness> = found;

/** Looks for every file where it is kept and for the plan on the disk; what the page holds in memory proves nothing. */
export async function checkReadiness(db: Database, countMissing: Updates['countMissing']): Promise<Readiness> {
  const [files, settings] = await Promise.all([countMissing(), db.read(['settings'], readSettings)]);
  const hasPlan = settings.person !== null && settings.ref !== null;
  return files === 0 && hasPlan ? { kind: 'ready' } : { kind: 'lacks', files, hasPlan };
}

/** Looks at the start and whenever the files, the plan or the person change, or the page comes into view. */
export function watchReadiness(
  { db, settings, timer }: Phone,
  { changes, countMissing }: Updates,
  page: Document,
): void {
  let looks = 0;
  const look = async () => {
    const mine = ++looks;
    const now = await checkReadiness(db, countMissing).catch(() => null);
    if (!now || mine !== looks) return;
    found.value = now;
    const isOnItsWay = now.kind === 'lacks' && !now.hasPlan && settings.peek().ref !== null;
    if (isOnItsWay) timer.set(writtenWithinMs, () => void look());
  };
  let seen: unknown[] = [];
  effect(() => {
    const { ref, person } = settings.value;
    const now = [ref?.ref, person?.id, changes.value];
    const isNew = now.some((value, at) => value !== seen[at]) || seen.length === 0;
    seen = now;
    if (isNew) void look();
  });
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') void look();
  });
}
