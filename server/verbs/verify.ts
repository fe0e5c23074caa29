import { resolve } from 'node:path';
import { verifyFile } from '../backup/restored-copy.ts';
import type { Config } from '../config.ts';
import { openReadOnly } from '../database.ts';
import { verifyPutDown } from '../put-down.ts';
import { type Verification, verify } from '../verify.ts';
import { getDatabaseFile } from './find-database.ts';
import type { Outcome } from './outcome.ts';

/** The served database, what stands included; or the log in a backup or a tape. */
export function verifyVerb(config: Config, file: string | undefined): Outcome {
  const { events, faults, redacted = [] } = file === undefined ? verifyServed(config) : verifyFile(resolve(file));
  const lines = faults.length === 0 ? [`${events} events, every hash and the whole chain hold.`] : faults;
  return {
    lines: [...redacted, ...lines],
    json: { ok: faults.length === 0, events, faults, ...(redacted.length > 0 ? { redacted } : {}) },
    isGood: faults.length === 0,
  };
}

function verifyServed(config: Config): Verification {
  const db = openReadOnly(getDatabaseFile(config));
  try {
    const found = verify(db);
    return found.faults.length > 0 ? found : { ...found, faults: verifyPutDown(db) };
  } finally {
    db.close();
  }
}
