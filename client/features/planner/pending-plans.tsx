import { isPending } from '../../db/held-event.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { type Phone, usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';

/** Changes that this browser keeps because nobody answered. */
export function PendingPlans() {
  const phone = usePhone();
  const waiting = countPendingPlans(phone);
  // What was just taken in has its receipt with the next push, in a moment.
  if (waiting === 0 || phone.contact.value !== 'not_reached') return null;
  return <Notice tone="calm">{planner.value.sent.pending(waiting)}</Notice>;
}

export function countPendingPlans({ events, settings }: Pick<Phone, 'events' | 'settings'>): number {
  const isPlan = (raw: string) => raw.includes('"type":"plan"');
  return events.value.filter((event) => isPending(event, settings.value.epoch) && isPlan(event.raw)).length;
}
