import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Role, roles } from '#shared/domain/access.ts';
import { osloTime } from '#shared/time.ts';
import { type Config, parseConfig } from './config.ts';
import { lockDataDir, requireDataDir } from './data-lock.ts';
import { type Database, databaseFile, openDatabase, requireReadable } from './database.ts';
import { invite } from './enrolment.ts';
import { rebuild } from './projection.ts';
import { openSeeded } from './start.ts';
import { StartError } from './start-error.ts';
import { verify } from './verify.ts';

const usage = `npm run admin -- <verb> [--json]

  enrol --role counter|coordinator|author --name NAME   a code for one new person's phone, for 10 minutes
  verify                                                reads the whole log against its hashes and its chain
  rebuild                                               makes what stands anew from the log (stop the server first)`;

/** How long a command waits for a running server to finish its transaction. */
const patienceMs = 5000;

type Outcome = {
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
  readonly isGood: boolean;
};

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean' } },
  });
  const outcome = await run(positionals[0], values, parseConfig(process.env));
  for (const line of outcome.lines) say(line);
  if (values.json) say(JSON.stringify(outcome.json));
  process.exitCode = outcome.isGood ? 0 : 1;
} catch (error) {
  const isUsage = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true;
  if (!(error instanceof StartError) && !isUsage) throw error;
  process.stderr.write(`${(error as Error).message}${isUsage ? `\n\n${usage}` : ''}\n`);
  process.exitCode = 1;
}

function run(
  verb: string | undefined,
  { role, name }: { role?: string; name?: string },
  config: Config,
): Promise<Outcome> {
  if (verb === 'enrol') return enrolVerb(config, requireRole(role), requireName(name));
  if (verb === 'verify') return verifyVerb(config);
  if (verb === 'rebuild') return rebuildVerb(config);
  throw new StartError(verb ? `There is no verb "${verb}".\n\n${usage}` : usage);
}

async function enrolVerb(config: Config, role: Role, name: string): Promise<Outcome> {
  requireDataDir(config.dataDir, config.makesDataDir);
  const db = openBesideServer(config);
  try {
    const origin = config.publicOrigin ?? `${config.tls ? 'https' : 'http'}://localhost:${config.port}`;
    const { code, link, expiresAt } = await invite(db, { name, role }, { now: Date.now(), origin });
    const until = osloTime(expiresAt).clock;
    return {
      lines: [`${name} (${role}): ${link} (code ${code}, until ${until})`],
      json: { code, link, expiresAt },
      isGood: true,
    };
  } finally {
    db.close();
  }
}

async function verifyVerb(config: Config): Promise<Outcome> {
  const file = requireDatabase(config);
  const db = openDatabase(file, { busyTimeoutMs: patienceMs });
  try {
    db.pragma('query_only = ON');
    const { events, faults } = verify(db);
    const lines = faults.length === 0 ? [`${events} events, every hash and the whole chain hold.`] : faults;
    return { lines, json: { ok: faults.length === 0, events, faults }, isGood: faults.length === 0 };
  } finally {
    db.close();
  }
}

async function rebuildVerb(config: Config): Promise<Outcome> {
  const file = requireDatabase(config);
  const lock = lockDataDir(config.dataDir);
  const db = openDatabase(file, { busyTimeoutMs: patienceMs });
  try {
    const counts = rebuild(db);
    return { lines: [`${counts} counts stand as the log says.`], json: { ok: true, counts }, isGood: true };
  } finally {
    db.close();
    lock.release();
  }
}

/** The database of a server that may be running, or one made ready here when none is. */
function openBesideServer(config: Config): Database {
  try {
    const lock = lockDataDir(config.dataDir);
    openSeeded(config.dataDir, Date.now()).close();
    lock.release();
  } catch (error) {
    if (!(error instanceof StartError) || !existsSync(databaseFile(config.dataDir))) throw error;
  }
  return openDatabase(requireDatabase(config), { busyTimeoutMs: patienceMs });
}

function requireDatabase(config: Config): string {
  requireDataDir(config.dataDir, false);
  const file = databaseFile(config.dataDir);
  if (!existsSync(file))
    throw new StartError(`DATA_DIR ${config.dataDir} holds no database: start the server there first.`);
  requireReadable(file);
  return file;
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

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
