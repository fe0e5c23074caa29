import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Role } from '#shared/domain/access.ts';
import type { Instant } from '#shared/time.ts';
import { parseConfig } from '../../server/config.ts';
import { enrolVerb } from '../../server/verbs/enrol.ts';
import { serverFlags } from './server-flags.ts';

const root = join(import.meta.dirname, '../..');
/** The same that `npm start` uses: half of what a start costs is reading the same text into code again. */
const compiled = join(root, 'node_modules/.cache/compiled');
const readyLine = /^Sommertelling \S+ on (\S+)$/m;
const firstCoordinatorLine = /^First coordinator: \S+ \(code (\S+), until \d\d:\d\d\)$/m;

const serverFile = 'server/main.ts';

type Environment = Readonly<Record<string, string>>;
export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

export type RunningServer = AsyncDisposable & {
  readonly origin: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything printed so far. */
  readonly stdout: () => string;
  /** Waits until it has printed this. */
  readonly printed: (pattern: RegExp) => Promise<unknown>;
  /** Settles when it ends, by itself or not. */
  readonly ended: Promise<Ended>;
  /** The code that is printed while no coordinator has come. */
  readonly firstCode: () => Promise<string>;
  /** A code for a new person's first phone, made beside the server by what the command line calls. */
  readonly invite: (role: Role, name?: string) => Promise<string>;
  /** Asks it to end, as a service manager does, and waits. */
  readonly stop: () => Promise<Ended>;
  /** Ends it in the middle of whatever it does, as a power cut would. */
  readonly kill: () => Promise<Ended>;
};

/** The real program in a process of its own, on a free port. Without `DATA_DIR` it gets a folder that goes when it does. */
export async function runServer(env: Environment = {}, args: readonly string[] = []): Promise<RunningServer> {
  const ownDir = env.DATA_DIR === undefined ? makeDataDir() : undefined;
  const dataDir = env.DATA_DIR ?? ownDir ?? '';
  const program = watch(startProgram(serverFile, args, { PORT: '0', DATA_DIR: dataDir, ...env }));
  const end = async (signal: NodeJS.Signals) => {
    program.child.kill(signal);
    const ended = await program.ended;
    if (ownDir) rmSync(ownDir, { recursive: true, force: true });
    return ended;
  };
  const [, origin = ''] = await program.line(readyLine);
  return {
    origin,
    dataDir,
    pid: program.child.pid ?? 0,
    stdout: program.stdout,
    printed: program.line,
    ended: program.ended,
    firstCode: async () => (await program.line(firstCoordinatorLine))[1] ?? '',
    invite: (role, name = `En ${role}`) => inviteBeside(dataDir, role, name),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    [Symbol.asyncDispose]: async () => void (await end('SIGKILL')),
  };
}

/** The same with its clock set: it shows `clockAt` now, and goes on from there. */
export function runServerAt(clockAt: Instant, env: Environment = {}): Promise<RunningServer> {
  const preload = pathToFileURL(join(import.meta.dirname, 'shifted-clock.ts')).href;
  return runServer({ ...env, NODE_OPTIONS: `--import=${preload}`, CLOCK_AT: String(clockAt) });
}

/** Runs a program of the house until it ends by itself. */
export function runToEnd(file: string, args: readonly string[], env: Environment, cwd = root): Promise<Ended> {
  return watch(startProgram(file, args, env, cwd)).ended;
}

export function makeDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'sommertelling-test-'));
}

async function inviteBeside(dataDir: string, role: Role, name: string): Promise<string> {
  const { json } = await enrolVerb(parseConfig({ DATA_DIR: dataDir }), { role, name }, Date.now());
  return (json as { code: string }).code;
}

/** Nothing of this machine's settings comes in: only what the test names. */
function startProgram(file: string, args: readonly string[], env: Environment, cwd = root): ChildProcess {
  const { PATH = '' } = process.env;
  const flags = file === serverFile ? serverFlags : [];
  return spawn(process.execPath, [...flags, join(root, file), ...args], {
    cwd,
    env: { PATH, NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function watch(child: ChildProcess) {
  let stdout = '';
  let stderr = '';
  let isOver = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    tell();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (status) => {
      isOver = true;
      tell();
      resolve({ status, stdout, stderr });
    });
  });
  const line = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(stdout);
        if (!found && !isOver) return;
        listeners.delete(look);
        if (found) resolve(found);
        else reject(new Error(`the program ended without the line ${pattern}:\n${stdout}${stderr}`));
      };
      listeners.add(look);
      look();
    });
  return { child, ended, line, stdout: () => stdout };
}
