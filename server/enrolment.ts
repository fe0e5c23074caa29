import { randomBytes, randomUUID, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { Role } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from './database.ts';
import { sha256 } from './event-chain.ts';
import { patiently } from './patience.ts';
import { insertDevice } from './store/devices.ts';
import { insertCode, useCode } from './store/enrolment-codes.ts';
import { findInstallOwner, insertInstall, noteDevice } from './store/installs.ts';
import { getMeta } from './store/meta.ts';
import { findPerson, insertPerson, type Person } from './store/people.ts';

const hash = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;

/** Crockford's base 32: no I, L, O or U, so a code can be read out in the street. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 10;
export const shownCodeLivesMs = 600_000;
/** A printed invitation lies about for longer: whoever comes with one waits for approval. */
const printedCodeLivesMs = 72 * 3_600_000;

export type Invitation = {
  /** Whose it is. */
  readonly person: string;
  readonly code: string;
  readonly link: string;
  readonly expiresAt: Instant;
};

type InviteOptions = {
  readonly now: Instant;
  readonly origin: string;
  readonly isPrinted?: boolean;
};

/** Adds a person and makes a code for their first phone. The code is shown once; only its hash is kept. */
export async function invite(
  db: Database,
  { name, role }: { readonly name: string; readonly role: Role },
  options: InviteOptions,
): Promise<Invitation> {
  const person = { id: randomUUID(), name, role };
  return inviteAgain(db, person, { ...options, insertsPerson: true });
}

/** Makes a new code for a person who is known already. */
export async function inviteAgain(
  db: Database,
  person: Pick<Person, 'id' | 'name' | 'role'>,
  { now, origin, isPrinted = false, insertsPerson = false }: InviteOptions & { readonly insertsPerson?: boolean },
): Promise<Invitation> {
  const code = makeCode();
  const expiresAt = now + (isPrinted ? printedCodeLivesMs : shownCodeLivesMs);
  const codeHash = await hashCode(db, code);
  const save = db.transaction(() => {
    if (insertsPerson) insertPerson(db, person, now);
    insertCode(db, { codeHash, person: person.id, expiresAt, isPrinted });
  });
  await patiently(() => save.immediate());
  return { person: person.id, code, link: `${origin}/#e=${code}`, expiresAt };
}

export type Enrolled = { readonly person: Person; readonly token: string };

/**
 * Trades a code for a device's token. Wrong, used, expired and a revoked person's are told apart by nothing: not by
 * answer, not by time. Each costs one scrypt and one statement that finds nothing.
 */
export async function enrol(
  db: Database,
  { code, install, device: label }: { readonly code: string; readonly install: string; readonly device: string },
  now: Instant,
): Promise<Enrolled> {
  const codeHash = await hashCode(db, code);
  const token = makeToken();
  const admit = db.transaction(() => {
    const used = useCode(db, codeHash, now);
    if (!used) throw new AppError('bad_code');
    const person = getInvited(db, used.person);
    const owner = findInstallOwner(db, install);
    if (owner !== undefined && owner !== person.id)
      throw new AppError('stale', { install: 'belongs to another person' });
    if (owner === undefined) insertInstall(db, install, person.id, now);
    const device = { tokenHash: sha256(token), person: person.id, label, isWaiting: used.isPrinted === 1 };
    noteDevice(db, install, insertDevice(db, device, now));
    return { person, token };
  });
  return patiently(() => admit.immediate());
}

/** A device's cookie: 256 bits. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

function getInvited(db: Database, id: string): Person {
  const person = findPerson(db, id);
  if (!person) throw new Error('a code without a person');
  return person;
}

async function hashCode(db: Database, code: string): Promise<string> {
  const salt = Buffer.from(getMeta(db, 'salt'), 'hex');
  return (await hash(normaliseCode(code), salt, 32)).toString('hex');
}

/** Typed by hand: small letters, spaces and dashes do not matter; O is 0, I and L are 1. */
function normaliseCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

function makeCode(): string {
  // 32 divides 256, so every letter is equally likely.
  const letters = [...randomBytes(codeLength)].map((byte) => alphabet[byte % 32]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
