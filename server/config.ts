import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { dayMs } from '#shared/time.ts';
import { StartError } from './start-error.ts';

export type Config = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** The default folder is made when it is missing; a folder that somebody named must be there. */
  readonly makesDataDir: boolean;
  /** Where verified copies of the database go; null keeps none. */
  readonly backupDir: string | null;
  /** Where every event is written a second time before it is acknowledged; null writes none. */
  readonly tapeDir: string | null;
  readonly publicOrigin: string | null;
  readonly trustProxy: boolean;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  readonly logLevel: string;
  readonly limits: Limits;
};

export type Limits = {
  /** Requests of one person: as many as this at once … */
  readonly requestsInWindow: number;
  /** … in this time, which makes 20 a second in the long run. */
  readonly requestWindowMs: number;
  readonly wrongCodesPerAddress: number;
  readonly wrongCodeWindowMs: number;
  readonly wrongCodesInAnHour: number;
  /** A device's cookie is renewed when it is this old … */
  readonly tokenRenewedAfterMs: number;
  /** … and another is offered after this long, where the last one was never used. */
  readonly tokenOfferedEveryMs: number;
  /** What a slow or silent socket may take for the head of a request, and for all of it. */
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Streams of changes that one person may have open at once, over all their tabs. */
  readonly streamsOfPerson: number;
  /** How often a stream says that it is there, while nothing changes. */
  readonly streamBeatEveryMs: number;
  readonly backupEveryMs: number;
  /** The newest copies, all of them … */
  readonly keptBackups: number;
  /** … and the last copy of each day, for so many days. */
  readonly keptBackupDays: number;
  /** Below this the log of the server warns. */
  readonly lowSpaceBytes: number;
  readonly spaceCheckedEveryMs: number;
  readonly talliesPutDownEveryMs: number;
};

const limits: Limits = {
  requestsInWindow: 400,
  requestWindowMs: 20_000,
  wrongCodesPerAddress: 5,
  wrongCodeWindowMs: 600_000,
  wrongCodesInAnHour: 100,
  tokenRenewedAfterMs: 30 * dayMs,
  tokenOfferedEveryMs: 3_600_000,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  streamsOfPerson: 12,
  streamBeatEveryMs: 20_000,
  backupEveryMs: 900_000,
  keptBackups: 48,
  keptBackupDays: 60,
  lowSpaceBytes: 200_000_000,
  spaceCheckedEveryMs: 600_000,
  talliesPutDownEveryMs: 60_000,
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment once. Throws StartError with the variable's name for anything that cannot be meant. */
export function parseConfig(env: Environment): Config {
  const host = env.HOST || '127.0.0.1';
  const tls = parseTls(env);
  const trustProxy = parseSwitch(env, 'TRUST_PROXY');
  if (!isLoopback(host) && !tls && !trustProxy)
    throw new StartError(
      `HOST is ${host}, and plain HTTP is only for this machine: set TLS_CERT and TLS_KEY, or TRUST_PROXY=1 behind a proxy that speaks HTTPS.`,
    );
  const dataDir = resolve(env.DATA_DIR || 'data');
  return {
    host,
    port: parsePort(env.PORT || '8080'),
    dataDir,
    makesDataDir: !env.DATA_DIR,
    backupDir: parseSecondDir(env, 'BACKUP_DIR', dataDir),
    tapeDir: parseSecondDir(env, 'TAPE_DIR', dataDir),
    publicOrigin: parseOrigin(env.PUBLIC_ORIGIN),
    trustProxy,
    tls,
    logLevel: parseLogLevel(env.LOG_LEVEL || 'warn'),
    limits,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new StartError(`PORT is "${text}": use a number from 0 to 65535.`);
  return port;
}

/** A folder for a second copy. Meant for another disk, it must be there: a folder made by mistake would hide a lost mount. */
function parseSecondDir(env: Environment, name: 'BACKUP_DIR' | 'TAPE_DIR', dataDir: string): string | null {
  const text = env[name];
  if (!text) return null;
  const dir = resolve(text);
  if (!existsSync(dir))
    throw new StartError(`${name} ${dir} does not exist: make the folder first, or correct the name.`);
  if (!statSync(dir).isDirectory()) throw new StartError(`${name} ${dir} is not a folder.`);
  const isDataDir = dir === dataDir || (existsSync(dataDir) && realpathSync(dir) === realpathSync(dataDir));
  if (isDataDir) throw new StartError(`${name} ${dir} is DATA_DIR itself: name a folder on another disk.`);
  try {
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(
      `${name} ${dir} cannot be written to: give this user the right to write there, or name another folder.`,
    );
  }
  return dir;
}

function parseSwitch(env: Environment, name: string): boolean {
  const text = env[name] ?? '';
  if (['', '0', 'false'].includes(text)) return false;
  if (['1', 'true'].includes(text)) return true;
  throw new StartError(`${name} is "${text}": use 1 or 0.`);
}

function parseOrigin(text: string | undefined): string | null {
  if (!text) return null;
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (!/^https?:/.test(origin) || origin !== text.replace(/\/$/, ''))
    throw new StartError(
      `PUBLIC_ORIGIN is "${text}": use the address that phones open, such as https://telling.example.no.`,
    );
  return origin;
}

function parseTls(env: Environment): Config['tls'] {
  const { TLS_CERT: cert, TLS_KEY: key } = env;
  if (!cert && !key) return null;
  if (!cert || !key)
    throw new StartError(`${cert ? 'TLS_KEY' : 'TLS_CERT'} is missing: a certificate needs both TLS_CERT and TLS_KEY.`);
  return { cert: readNamedFile('TLS_CERT', cert), key: readNamedFile('TLS_KEY', key) };
}

function readNamedFile(name: string, path: string): Buffer {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new StartError(`${name} names ${path}, and there is no such file.`);
  return readFileSync(path);
}

function parseLogLevel(text: string): string {
  if (!logLevels.includes(text)) throw new StartError(`LOG_LEVEL is "${text}": use one of ${logLevels.join(', ')}.`);
  return text;
}
