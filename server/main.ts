import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { parseConfig } from './config.ts';
import { inviteFirstCoordinator } from './first-coordinator.ts';
import { start } from './start.ts';
import { StartError } from './start-error.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const running = await start({
    config: parseConfig(process.env),
    clock: Date.now,
    version: packageJson.version,
    appDir: join(import.meta.dirname, '../dist/client'),
    onBroken: (error) =>
      leave(`The database failed (${error.message}). Nothing more is answered; check the disk and start again.`),
  });
  say(`Sommertelling ${packageJson.version} on ${running.origin}`);
  const stopInviting = await inviteFirstCoordinator(running.db, running.origin, {
    clock: Date.now,
    say,
    later: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopInviting();
      void running.close().then(() => process.exit(0));
    });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  leave(error.message);
}

function leave(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
