import type { PushAnswer, PushedEvent, PushResult } from './protocol.ts';

/**
 * The only acknowledgement there is: for this id a result with our own hash and a state that means "held".
 * Anything else changes nothing on the phone.
 */
export function receiptFor(answer: PushAnswer, event: Pick<PushedEvent, 'id' | 'h'>): PushResult | null {
  const result = answer.results.find((candidate) => candidate.id === event.id && candidate.h === event.h);
  return result && result.state !== 'mismatch' ? result : null;
}
