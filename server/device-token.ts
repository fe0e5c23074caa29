import type { Instant } from '#shared/time.ts';
import type { Limits } from './config.ts';
import type { Database } from './database.ts';
import { makeToken } from './enrolment.ts';
import { sha256 } from './event-chain.ts';
import { patiently } from './patience.ts';
import { isStorageBusy } from './storage-fault.ts';
import { adoptToken, type Device, findSenderByToken, offerToken, type Sender, signOutDevice } from './store/devices.ts';

/**
 * Who holds this token. A new one that is used for the first time has arrived, and ends the old one. Where another
 * program is writing just now, both stay until the next time.
 */
export function findHolder(db: Database, token: string): Sender | undefined {
  const tokenHash = sha256(token);
  const sender = findSenderByToken(db, tokenHash);
  if (sender?.device?.nextTokenHash !== tokenHash) return sender;
  return unlessBusy(() => adoptToken(db, tokenHash)) ? findSenderByToken(db, tokenHash) : sender;
}

/**
 * A new token for a device whose own is old, or undefined. The answer that brings it may be lost, so the old one stays
 * valid until the new one is used, and another is offered only some time later: an answer that was merely slow must not
 * leave the phone with a token that has been replaced.
 */
export function renewToken(db: Database, device: Device, now: Instant, limits: Limits): string | undefined {
  const isOld = now - device.tokenAt >= limits.tokenRenewedAfterMs;
  const isOffered = device.nextTokenAt !== null && now - device.nextTokenAt < limits.tokenOfferedEveryMs;
  if (!isOld || isOffered) return undefined;
  const token = makeToken();
  return unlessBusy(() => offerToken(db, device.id, sha256(token), now)) ? token : undefined;
}

/** From now on the device is nobody's: what its cookies were is known to nobody, and the row stays for whoever looks back. */
export function forgetCookie(db: Database, device: Pick<Device, 'id'>, now: Instant): Promise<void> {
  return patiently(() => signOutDevice(db, device.id, sha256(makeToken()), now));
}

/** False where another program writes, or the disk is full: there will be another request. */
function unlessBusy(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (isStorageBusy(error)) return false;
    throw error;
  }
}
