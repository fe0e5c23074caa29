import { type EditionDraft, EditionTaken, editionCalls } from '#shared/edition-api.ts';
import { keepMadeEvents } from '../../db/keep-made-events.ts';
import type { Phone } from '../../phone.ts';
import { makePlanEvents } from '../../plan-event.ts';
import { postJson } from '../../sync/api.ts';
import type { Refusal } from '../../sync/question.ts';

/** `stale`: something has come since it was looked at. `unheard`: nobody answered, and nothing is frozen as far as anybody knows. */
export type Outcome =
  | { readonly kind: 'frozen' | 'stale' | 'unheard' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Writes the edition as events of this browser and hands all of them over at once. Taken in, they are kept here until they are in a
 * tried backup, as every event is: a server that is restored from an older one gets its edition back.
 */
export async function freezeEdition(phone: Phone, { parts, position }: EditionDraft): Promise<Outcome> {
  const made = await makePlanEvents(
    phone,
    parts.map((plan) => ({ base: null, plan })),
    '',
  );
  const events = made.map(({ id, seq, h, raw }) => ({ id, seq, h, raw }));
  const answer = await postJson(editionCalls.freeze.path, { events, position }, EditionTaken);
  if (!answer.ok && answer.code === 'stale') return { kind: 'stale' };
  if (!answer.ok && (answer.code === 'offline' || answer.code === 'unreadable')) return { kind: 'unheard' };
  if (!answer.ok) return { kind: 'refused', refusal: answer };
  await keepMadeEvents(phone, made, { areThere: true });
  await phone.refresh();
  phone.nudge();
  return { kind: 'frozen' };
}
