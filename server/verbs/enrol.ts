import { existsSync } from 'node:fs';
import { type Role, roles } from '#shared/domain/access.ts';
import { type Instant, osloTime } from '#shared/time.ts';
import type { Config } from '../config.ts';
import { lockDataDir, requireDataDir } from '../data-lock.ts';
import { type Database, databaseFile, openDatabase } from '../database.ts';
import { type Invitation, invite, inviteAgain } from '../enrolment.ts';
import { requireSound } from '../open-mark.ts';
import { openSeeded } from '../start.ts';
import { StartError } from '../start-error.ts';
import { findPerson, type Person } from '../store/people.ts';
import { getDatabaseFile } from './find-database.ts';
import { type Outcome, patienceMs } from './outcome.ts';

type Asked = {
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly person?: string | undefined;
};

/** A code for somebody new, or for the next phone of somebody known. */
export async function enrolVerb(config: Config, asked: Asked, now: Instant): Promise<Outcome> {
  const isKnown = asked.person !== undefined;
  const newcomer = isKnown ? undefined : { role: requireRole(asked.role), name: requireName(asked.name) };
  requireDataDir(config.dataDir, config.makesDataDir);
  const db = openBesideServer(config, now);
  try {
    const origin = config.publicOrigin ?? `${config.tls ? 'https' : 'http'}://localhost:${config.port}`;
    if (newcomer) return toOutcome(newcomer, await invite(db, newcomer, { now, origin }));
    const person = getPerson(db, asked.person ?? '');
    return toOutcome(person, await inviteAgain(db, person, { now, origin }));
  } finally {
    db.close();
  }
}

function toOutcome({ name, role }: { name: string; role: Role }, { code, link, expiresAt }: Invitation): Outcome {
  return {
    lines: [`${name} (${role}): ${link} (code ${code}, until ${osloTime(expiresAt).clock})`],
    json: { code, link, expiresAt },
    isGood: true,
  };
}

/** The database of a server that may be running, or one made ready here when none is. */
function openBesideServer(config: Config, now: Instant): Database {
  try {
    const lock = lockDataDir(config.dataDir);
    try {
      requireSound(config.dataDir);
      openSeeded(config.dataDir, now).close();
    } finally {
      lock.release();
    }
  } catch (error) {
    if (!(error instanceof StartError) || !existsSync(databaseFile(config.dataDir))) throw error;
  }
  return openDatabase(getDatabaseFile(config), { busyTimeoutMs: patienceMs });
}

function getPerson(db: Database, id: string): Person {
  const person = findPerson(db, id);
  if (!person || person.revokedAt !== null)
    throw new StartError(`--person is "${id}": nobody of that id may have a phone.`);
  return person;
}

function requireRole(role: string | undefined): Role {
  const found = roles.find((one) => one === role);
  if (!found) throw new StartError(`--role is ${role ? `"${role}"` : 'missing'}: use one of ${roles.join(', ')}.`);
  return found;
}

function requireName(name: string | undefined): string {
  const text = name?.trim() ?? '';
  if (text.length < 1 || text.length > 80)
    throw new StartError('--name is missing or too long: use 1 to 80 characters.');
  return text;
}
