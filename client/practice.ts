import type { Ref } from '#shared/api.ts';
import { countingDay, type Instant, osloTime } from '#shared/time.ts';
import { areasOf, toRound } from './current-round.ts';
import { discardDraft } from './db/drafts.ts';
import type { Round } from './db/settings.ts';
import type { Phone } from './phone.ts';

/** A training round of now: the areas of the latest season, open or not, and where there is none all that the plan names. */
export function toPractice({ seasons, areas }: Pick<Ref, 'seasons' | 'areas'>, now: Instant): Round {
  const date = countingDay(now);
  const latest = [...seasons].sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const counted = latest ? areasOf(latest) : [];
  const shift = osloTime(now).clock < '17:00' && osloTime(now).day === date ? 'day' : 'evening';
  const place = { date, shift, areas: counted.length > 0 ? [...counted] : areas.map(({ id }) => id) } as const;
  return { ...toRound(latest ?? { id: date.slice(0, 4) }, place, 'unplanned', now), practice: true };
}

/** @throws where the phone cannot keep it: then nobody practises */
export async function startPractice(phone: Phone, planRef: Ref): Promise<void> {
  await discardPractised(phone);
  await phone.keepSettings({ practice: toPractice(planRef, phone.clock.now()) });
}

/** Counts under way are let go of, since they were of nobody; those that were saved stay what they are. */
export async function endPractice(phone: Phone): Promise<void> {
  await phone.keepSettings({ practice: null }).catch(() => undefined); // it holds until the app is closed
  await discardPractised(phone).catch(() => undefined); // a leaf that harms nobody; the next practice clears it away
}

async function discardPractised({ db, drafts, refresh }: Phone): Promise<void> {
  const practised = drafts.value.filter(({ practice }) => practice);
  for (const { id } of practised) await discardDraft(db, id);
  if (practised.length > 0) await refresh();
}
