import type { RuleName } from './house-rules.ts';
import type { HouseFile } from './read-source.ts';

/** Per rule what must be caught, each beside a twin that must pass: a rule that catches everything proves nothing. */
export const planted: Record<
  RuleName,
  { readonly caught: readonly HouseFile[]; readonly passes: readonly HouseFile[] }
> = {
  'shared imports only zod and itself; shared/chart also draws': {
    caught: [
      at('shared/domain/count.ts', `import { readFileSync } from 'node:fs';`),
      at('shared/report/table.ts', `import type { VNode } from 'preact';`),
      at('shared/sync/fold.ts', `export { db } from '../../server/database.ts';`),
      at('shared/chart/axis.ts', `import { useState } from 'react';`),
      at('shared/api.ts', `type Reply = import('fastify').FastifyReply;`),
    ],
    passes: [
      at('shared/domain/count.ts', `import * as z from 'zod/mini';\nimport { Day } from '../time.ts';`),
      at('shared/chart/axis.ts', `import { h } from 'preact';\nimport { scaleLinear } from 'd3-scale';`),
    ],
  },
  'shared/stats imports nothing': {
    caught: [
      at('shared/stats/mean.ts', `import { AppError } from '../errors.ts';`),
      at('shared/stats/mean.ts', `import * as z from 'zod/mini';`),
    ],
    passes: [at('shared/stats/mean.ts', `import { sum } from './sum.ts';`)],
  },
  'domain meets stats only in shared/report': {
    caught: [
      at('shared/domain/season.ts', `import { mean } from '../stats/mean.ts';`),
      at('shared/stats/mean.ts', `import type { Count } from '../domain/count.ts';`),
      at('server/http/averages.ts', `import '#shared/stats/mean.ts';\nimport '#shared/domain/count.ts';`),
      at(
        'client/features/averages/table.ts',
        `export * from '#shared/stats/mean.ts';\nimport '#shared/domain/count.ts';`,
      ),
    ],
    passes: [
      at('shared/report/averages.ts', `import '../stats/mean.ts';\nimport '../domain/count.ts';`),
      at('shared/domain/season.ts', `import './area.ts';`),
      at('server/http/averages.ts', `import '#shared/report/averages.ts';\nimport '#shared/domain/count.ts';`),
    ],
  },
  'client and server never import each other, nor the tests': {
    caught: [
      at('client/main.tsx', `const app = await import('../server/app.ts');`),
      at('server/app.ts', `import type { Screen } from '../client/ui/screen.ts';`),
      at('server/seed.ts', `import { makeSeason } from '../test/support/make-season.ts';`),
      at('server/app.ts', 'new Worker(new URL(`../client/worker.ts`, import.meta.url));'),
    ],
    passes: [at('server/http/counts.ts', `import { listCounts } from '../store/counts.ts';`)],
  },
  'across the border #shared, inside a side a relative path': {
    caught: [
      at('client/main.tsx', `import { Count } from '../shared/domain/count.ts';`),
      at('shared/report/averages.ts', `import { Count } from '#shared/domain/count.ts';`),
    ],
    passes: [
      at('client/main.tsx', `import { Count } from '#shared/domain/count.ts';`),
      at('shared/report/averages.ts', `import { Count } from '../domain/count.ts';`),
    ],
  },
  'an import names its file': {
    caught: [at('server/app.ts', `for (const name of names) await import(\`./http/\${name}.ts\`);`)],
    passes: [at('client/main.tsx', 'const office = () => import(`./features/office/office-screen.tsx`);')],
  },
  'better-sqlite3 only beside the SQL': {
    caught: [
      at('server/http/counts.ts', `import Database from 'better-sqlite3';`),
      at('server/sync.ts', `import type { Database } from 'better-sqlite3';`),
    ],
    passes: [
      at('server/store/counts.ts', `import type { Database } from 'better-sqlite3';`),
      at('server/database.ts', `import Database from 'better-sqlite3';`),
      at('server/data-lock.ts', `import Database from 'better-sqlite3';`),
      at('server/sync.ts', `import type { Database } from './database.ts';`),
    ],
  },
  'Fastify only in app.ts and http': {
    caught: [
      at('server/sync.ts', `import type { FastifyInstance } from 'fastify';`),
      at('server/main.ts', `import cookie from '@fastify/cookie';`),
      at('server/store/counts.ts', `import 'fastify-type-provider-zod';`),
    ],
    passes: [
      at('server/app.ts', `import fastify from 'fastify';`),
      at('server/http/counts.ts', `import type { FastifyInstance } from 'fastify';`),
    ],
  },
  'idb only in client/db': {
    caught: [at('client/sync/push.ts', `import type { IDBPDatabase } from 'idb';`)],
    passes: [at('client/db/open-database.ts', `import { openDB } from 'idb';`)],
  },
  'no feature imports another': {
    caught: [at('client/features/count/count-screen.tsx', `import { Plan } from '../plan/plan-list.tsx';`)],
    passes: [at('client/features/count/count-screen.tsx', `import './stepper.tsx';\nimport '../../ui/button.tsx';`)],
  },
  'client/ui knows no feature, no database, no network': {
    caught: [
      at('client/ui/button.tsx', `import '../features/count/count-screen.tsx';`),
      at('client/ui/button.tsx', `import type { Row } from '../db/counts.ts';`),
      at('client/ui/button.tsx', `import '../sync/api.ts';`),
    ],
    passes: [at('client/ui/button.tsx', `import { t } from '../i18n/translate.ts';`)],
  },
  'SQL only under server/store, database.ts and migrations': {
    caught: [
      at('server/sync.ts', `const sql = \`SELECT id FROM events WHERE id = \${id}\`;`),
      at('server/backup/backup.ts', `run('VACUUM INTO ?');`),
      at('server/http/counts.ts', `db.prepare(text).all();`),
      at('server/app.ts', `context.db.exec(text);`),
    ],
    passes: [
      at('server/store/events.ts', `db.prepare('SELECT id FROM events').all();`),
      at(
        'server/http/counts.ts',
        `const route = { method: 'DELETE' };\n/x/.exec('Select a day from the list, update it');`,
      ),
    ],
  },
  'a row is never replaced unseen': {
    caught: [
      at('server/store/events.ts', 'db.prepare(`INSERT OR REPLACE INTO events VALUES (?)`);'),
      at('server/store/events.ts', `db.prepare('replace into events values (?)');`),
      at(
        'migrations/0002_area.sql',
        `CREATE TABLE area (id TEXT UNIQUE ON CONFLICT IGNORE);\ninsert or\nreplace into area values (1);`,
      ),
    ],
    passes: [
      at('server/store/events.ts', 'db.prepare(`INSERT INTO events VALUES (?) ON CONFLICT (id) DO NOTHING`);'),
      at('migrations/0002_area.sql', `UPDATE area SET name = replace(name, 'a', 'b');`),
    ],
  },
  'the worker that keeps the app is registered only in update-prompt.ts': {
    caught: [
      at('client/main.tsx', `void navigator.serviceWorker.register('/sw.js');`),
      at('client/app.tsx', `const { serviceWorker } = navigator;\nvoid serviceWorker.register('/sw.js');`),
    ],
    passes: [
      at('client/update-prompt.ts', `void navigator.serviceWorker.register('/sw.js');`),
      at('server/app.ts', `await app.register(staticRoutes);`),
    ],
  },
  'fetch only in client/sync/api.ts': {
    caught: [
      at('client/features/count/load.ts', `const reply = await fetch('/api/counts');`),
      at('client/main.tsx', `void window.fetch('/api/health');`),
      at('server/admin.ts', `void globalThis.fetch('http://localhost');`),
    ],
    passes: [
      at('client/sync/api.ts', `await fetch('/api/counts');`),
      at('client/service-worker.ts', `void fetch(request);`),
      at('client/main.tsx', `startSync({ network: api.fetch(1) });`),
    ],
  },
  'process only where a program starts': {
    caught: [
      at('server/config.ts', `export const port = process.env.PORT;`),
      at('server/app.ts', `import { exit } from 'node:process';`),
      at('client/main.tsx', `globalThis.process.exit(1);`),
    ],
    passes: [
      at('server/main.ts', `process.exit(1);`),
      at('server/admin.ts', `process.exit(1);`),
      at('client/build-when-stale.ts', `process.kill(1, 0);`),
      at('server/config.ts', `export type Step = { process: string };\nconst named = step.process;`),
    ],
  },
  'shared has no clock, no chance, no waiting, no output': {
    caught: [
      at('shared/time.ts', `const now = Date.now();`),
      at('shared/time.ts', `const now = new Date();`),
      at('shared/time.ts', `const now = Date();`),
      at('shared/domain/id.ts', `const id = Math.random();`),
      at('shared/domain/id.ts', `const id = crypto.randomUUID();`),
      at('shared/api.ts', `export async function push() {}`),
      at('shared/api.ts', `export const push = async () => 1;`),
      at('shared/api.ts', `export type Push = () => Promise<void>;`),
      at('shared/api.ts', `await push();`),
      at('shared/sync/fold.ts', `setTimeout(fold, 1);`),
      at('shared/sync/fold.ts', `console.log(1);`),
    ],
    passes: [
      at('shared/time.ts', `const day = new Date(instant).getUTCDay();\n// never Date.now() or await here`),
      at('shared/i18n.ts', `const labels = { console: 'Console', async: 1 };\nlabels.console;`),
      at('server/main.ts', `const now = Date.now();`),
    ],
  },
  'a phone writes inside a transaction, never by a shortcut': {
    caught: [
      at('client/db/counts.ts', `await db.put('counts', count);`),
      at('client/db/counts.ts', `await db.add('counts', count);`),
      at('client/db/counts.ts', `await phone.db.delete('counts', id);`),
      at('client/db/counts.ts', `await phoneDatabase.clear('counts');`),
      at('client/db/counts.ts', `await (await openPhone()).clear(store);`),
      at('client/db/counts.ts', `await handle.put('counts', count);`),
    ],
    passes: [
      at('client/db/counts.ts', `await tx.objectStore('counts').put(count);\nseen.add('a');\ncache.delete(id);`),
      at('client/db/counts.ts', `const count = await db.get('counts', id);`),
    ],
  },
  'a phone writes durably or not at all': {
    caught: [
      at('client/db/counts.ts', `db.transaction('counts', 'readwrite');`),
      at('client/db/counts.ts', `db.transaction(['counts'], 'readwrite', { durability: 'relaxed' });`),
      at('client/db/counts.ts', `db.transaction('counts', mode);`),
      at('client/db/counts.ts', `db.transaction('counts', 'readwrite', options);`),
    ],
    passes: [
      at('client/db/counts.ts', `db.transaction(['counts'], 'readwrite', { durability: 'strict' });`),
      at('client/db/counts.ts', `db.transaction('counts');\ndb.transaction('counts', 'readonly');`),
    ],
  },
  'no component says what is not in client/i18n': {
    caught: [
      at('client/ui/x.tsx', `const x = <p>Lagre</p>;`),
      at('client/ui/x.tsx', `const x = <p>{isSaved ? 'Lagret' : words.save}</p>;`),
      at('client/ui/x.tsx', `const x = <p>{words.save ?? 'Lagre'}</p>;`),
      at('client/ui/x.tsx', 'const x = <p>{`Antall personer`}</p>;'),
      at('client/ui/x.tsx', `const x = <p>{people + ' personer'}</p>;`),
      at('client/ui/x.tsx', `const x = <a aria-label="Tilbake" />;`),
      at('client/ui/x.tsx', `const x = <Screen title={'Status'} />;`),
      at('client/features/count/x.ts', `export const lead = 'Trykk for hver person.';`),
      at('client/features/count/x.ts', 'export const lead = `Antall på runden`;'),
      at('client/main.tsx', `document.title = 'Så mange';`),
    ],
    passes: [
      at('client/i18n/nb.ts', `export const nb = { save: 'Lagre tellingen' };`),
      at('client/ui/x.tsx', `const x = <p class="quiet note">{words.save}: {people} × {mean}&nbsp;%</p>;`),
      at('client/ui/x.tsx', `const x = <p>{say('save')}{state === 'saved' && <b>{words.saved}</b>}</p>;`),
      at('client/ui/x.tsx', `throw new Error('No phone around this screen');`),
      at('client/ui/x.tsx', `const x = <Choices choices={[{ value: 'nb', label: 'Norsk' }]} />;`),
      at('client/db/x.ts', `// Ikke talt er ikke null.\nconst name = 'under_18';`),
      at('server/x.ts', `export const line = 'First coordinator at';`),
    ],
  },
  'a file is named in kebab-case for the one thing inside': {
    caught: [
      ...['client/ui/index.tsx', 'server/utils.ts', 'shared/types.ts', 'test/support/helpers.ts'].map((path) =>
        at(path, ''),
      ),
      ...['server/count.service.ts', 'client/ui/TapTarget.tsx', 'shared/domain/ageBand.ts'].map((path) => at(path, '')),
    ],
    passes: [
      ...['client/ui/tap-target.tsx', 'server/main.ts', 'test/server/counts.test.ts'].map((path) => at(path, '')),
      ...['client/index.html', 'client/vite-env.d.ts'].map((path) => at(path, '')),
    ],
  },
  'Node runs no .tsx': {
    caught: [at('shared/chart/axis.tsx', ''), at('server/export/picture.tsx', '')],
    passes: [at('client/main.tsx', ''), at('shared/chart/axis.ts', '')],
  },
};

function at(path: string, text: string): HouseFile {
  return { path, text };
}
