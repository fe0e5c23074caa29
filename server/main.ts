import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { keepBackups } from './backup/backup-schedule.ts';
import { parseConfig } from './config.ts';
import { inviteFirstCoordinator } from './first-coordinator.ts';
import { watchFreeSpace } from './free-space.ts';
import { later } from './later.ts';
import { putDownOften } from './put-down.ts';
import { start } from './start.ts';
import { StartError } from './start-error.ts';

const isDemo = process.argv.includes('--demo');
const { version } = packageJson;

try {
  const config = parseConfig(isDemo ? ofDemo(process.env) : process.env);
  const onBroken = (error: Error) => leave(`The database failed (${error.message}): check the disk, then start again.`);
  const running = await start({
    config,
    clock: Date.now,
    later,
    version,
    appDir: join(import.meta.dirname, '../dist/client'),
    onBroken,
    ...(isDemo ? { beforeServing: (await import('./demo/fill.ts')).fillWithMadeUpSeasons } : {}),
  });
  let stopInviting = async () => {};
  const { db, log } = running;
  const stopBackups = keepBackups({ db, config, log, onBroken }, { clock: Date.now, later });
  const stopWatching = watchFreeSpace(config, log, later);
  const stopPuttingDown = putDownOften(db, config, log, later);
  // Before the first line: whoever reads it may ask the program to end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(
      signal,
      () =>
        void stopInviting()
          .then(stopWatching)
          .then(stopPuttingDown)
          .then(stopBackups)
          .then(running.close)
          .then(() => process.exit(0)),
    );
  say(`Sommertelling ${version} on ${running.origin}`);
  if (isDemo) {
    const { inviteToDemo } = await import('./demo/invite.ts');
    for (const line of await inviteToDemo(running.db, running.origin, Date.now())) say(line);
  }
  const inviting = inviteFirstCoordinator(running.db, running.origin, { clock: Date.now, say, later });
  stopInviting = async () => (await inviting)();
  await inviting;
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  leave(error.message);
}

/** What is made up must not come among real copies. */
function ofDemo(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, DATA_DIR: makeThrowAwayDir(), BACKUP_DIR: '', TAPE_DIR: '' };
}

function makeThrowAwayDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-demo-'));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function leave(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
