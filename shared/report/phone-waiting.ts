import { isSilent, ledgerOf } from '../domain/phone.ts';
import type { Instant } from '../time.ts';
import type { Waiting } from './inbox.ts';

/** A phone as far as somebody may have to look for it. */
export type KnownPhone = {
  readonly person: { readonly id: string; readonly name: string };
  readonly label: string;
  readonly device: string | null;
  readonly install: string | null;
  readonly isWaiting: boolean;
  readonly pending: number | null;
  readonly oldestAt: Instant | null;
  readonly lastContactAt: Instant | null;
  readonly max: number;
  readonly gaps: readonly (readonly [number, number])[];
};

/** `missing`: numbers in gaps; `unclaimed`: as many of them as the phone does not say it still has. */
export type PhoneFacts = {
  readonly about: 'phone';
  readonly person: KnownPhone['person'];
  readonly label: string;
  readonly install: string | null;
  readonly pending: number;
  readonly oldestAt: Instant | null;
  readonly lastContactAt: Instant | null;
  readonly gaps: readonly (readonly [number, number])[];
  readonly missing: number;
  readonly unclaimed: number;
};

/**
 * Phones to be let in or looked for. No event says any of this: it leaves by itself when the phone is approved, calls, or
 * hands over what is missing.
 */
export function listPhonesWaiting(phones: readonly KnownPhone[], now: Instant): readonly Waiting[] {
  return phones.flatMap((phone): readonly Waiting[] => {
    const common = { place: null, subject: phone.install ?? phone.device ?? '', events: [], facts: factsOf(phone) };
    const found: Waiting[] = [];
    if (phone.isWaiting) found.push({ ...common, kind: 'waiting_phone', effect: 'kept_out' });
    if (phone.gaps.length > 0) found.push({ ...common, kind: 'gap', effect: 'not_here' });
    if (isSilent(phone, now)) found.push({ ...common, kind: 'silent_phone', effect: 'not_here' });
    return found;
  });
}

function factsOf({ person, label, install, pending, oldestAt, lastContactAt, max, gaps }: KnownPhone): PhoneFacts {
  const { missing, unclaimed } = ledgerOf({ max, gaps }, pending);
  return {
    ...{ about: 'phone', person, label, install, oldestAt, lastContactAt, gaps, missing, unclaimed },
    pending: pending ?? 0,
  } as const;
}
