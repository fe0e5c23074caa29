import type { DeviceSentences } from '../../i18n/device-nb.ts';
import type { Contact } from '../../sync/push-loop.ts';

/** How it stands with what is on this phone. */
export type Standing = {
  /** Counts that this phone sends by itself. */
  readonly waiting: number;
  readonly oldestForMs: number;
  /** Counts made in other hands, which it does not send. */
  readonly former: number;
  /** Counts that stand in the reserve copy alone. */
  readonly reserved: number;
  readonly isEnrolled: boolean;
  readonly isRevoked: boolean;
  readonly contact: Contact;
};
export type Advice = keyof DeviceSentences['advice'];

const hourMs = 3_600_000;
/** A shift and the way home: by then a phone has met a network, or will not by itself. */
const longWaitMs = 24 * hourMs;

/** What to do about counts that do not get away, the most urgent first. */
export function adviceFor(standing: Standing): readonly Advice[] {
  const { waiting, oldestForMs, contact, isEnrolled } = standing;
  const isSending = waiting > 0 && isEnrolled;
  const rules: readonly (readonly [Advice, boolean])[] = [
    ['freeSpace', standing.reserved > 0],
    ['connect', waiting > 0 && !isEnrolled],
    ['reconnect', isEnrolled && contact === 'not_enrolled'],
    ['revoked', isEnrolled && contact !== 'not_enrolled' && standing.isRevoked],
    ['shareFormer', standing.former > 0],
    ['findNetwork', isSending && contact === 'not_reached'],
    ['notTaken', isSending && contact === 'reached' && oldestForMs > hourMs],
    ['readOut', waiting > 0 && oldestForMs > longWaitMs],
  ];
  return rules.filter(([, holds]) => holds).map(([advice]) => advice);
}
