import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Instant } from '#shared/time.ts';
import { restore } from '../backup/restore.ts';
import type { Config } from '../config.ts';
import { lockDataDir, requireDataDir } from '../data-lock.ts';
import { StartError } from '../start-error.ts';
import type { Outcome } from './outcome.ts';

type Asked = { readonly to?: string | undefined; readonly force?: boolean | undefined };

export function restoreVerb(config: Config, file: string | undefined, asked: Asked, now: Instant): Outcome {
  if (file === undefined) throw new StartError('restore needs the FILE: a backup or a tape.');
  const dataDir = asked.to === undefined ? config.dataDir : resolve(asked.to);
  if (asked.to === undefined) requireDataDir(dataDir, config.makesDataDir);
  else mkdirSync(dataDir, { recursive: true });
  const lock = lockDataDir(dataDir);
  try {
    const restored = restore(resolve(file), dataDir, { isForced: asked.force ?? false, now });
    const { events, database, kept, epoch, withoutPhone } = restored;
    return {
      lines: [
        `${database} holds the ${events} events of ${file}, in epoch ${epoch}. Phones will hand over again what they hold.`,
        ...(kept === null ? [] : [`The database that was there is kept as ${kept}.`]),
        ...restored.warnings,
        ...(withoutPhone.length === 0 ? [] : ['Who must be given a code again (`enrol --person ID`):']),
        ...withoutPhone.map(({ id, name, role }) => `  ${id}  ${name} (${role})`),
      ],
      json: { ok: true, events, database, kept, epoch, warnings: restored.warnings, withoutPhone },
      isGood: true,
    };
  } finally {
    lock.release();
  }
}
