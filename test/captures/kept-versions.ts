import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#shared/domain/access.ts';
import type { CapturedPush } from './captured-phone.ts';
import type { StoredStorage } from './stored-storage.ts';

type KeptPerson = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly install: string;
  /** Came by a printed invitation, and nobody has approved the phone. */
  readonly isWaiting: boolean;
};

/** What `make.ts` kept of one version. */
export type KeptVersion = {
  readonly version: string;
  readonly people: readonly KeptPerson[];
  readonly pushes: readonly CapturedPush[];
  readonly storage: StoredStorage;
  /** The file that its server wrote beside the log. */
  readonly tape: string;
};

export function listKeptVersions(): readonly KeptVersion[] {
  const dir = import.meta.dirname;
  const versions = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return versions.map(({ name: version }) => ({
    version,
    ...JSON.parse(readFileSync(join(dir, version, 'pushes.json'), 'utf8')),
    tape: join(dir, version, 'log.tape'),
    storage: JSON.parse(readFileSync(join(dir, version, 'storage.json'), 'utf8')),
  }));
}
