import { type Role, roles } from '#shared/domain/access.ts';
import { type Instant, osloTime } from '#shared/time.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import { type Invitation, invite, inviteAgain } from '../enrolment.ts';
import { house } from '../house.ts';
import { StartError } from '../start-error.ts';
import { findPerson, type Person } from '../store/people.ts';
import { openBesideServer } from './open-beside-server.ts';
import type { Outcome } from './outcome.ts';

type Asked = {
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly person?: string | undefined;
  readonly printed?: boolean | undefined;
};

/** A code for somebody new, or for the next phone of somebody known: to be shown now, or printed and handed out. */
export async function enrolVerb(config: Config, asked: Asked, now: Instant): Promise<Outcome> {
  const isKnown = asked.person !== undefined;
  const newcomer = isKnown ? undefined : { role: requireRole(asked.role), name: requireName(asked.name) };
  const db = openBesideServer(config, now);
  try {
    const origin = config.publicOrigin ?? `${config.tls ? 'https' : 'http'}://localhost:${config.port}`;
    const options = { now, origin, isPrinted: asked.printed ?? false };
    if (newcomer) return toOutcome(newcomer, await invite(db, newcomer, options), options);
    const person = getPerson(db, asked.person ?? '');
    return toOutcome(person, await inviteAgain(db, person, options), options);
  } finally {
    db.close();
  }
}

function toOutcome(
  { name, role }: { name: string; role: Role },
  { code, link, expiresAt }: Invitation,
  { isPrinted }: { isPrinted: boolean },
): Outcome {
  const { day, clock } = osloTime(expiresAt);
  const until = isPrinted ? `${day} ${clock}; the phone then waits for \`approve\`` : clock;
  return {
    lines: [`${name} (${role}): ${link} (code ${code}, until ${until})`],
    json: { code, link, expiresAt },
    isGood: true,
  };
}

function getPerson(db: Database, id: string): Person {
  const person = findPerson(db, id);
  if (!person || person.revokedAt !== null || id === house.id)
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
