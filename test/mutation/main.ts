/**
 * Changes the code that carries a count, a bit at a time, and looks whether a test notices: `npm run test:mutation`, or
 * `-- client/db` for a part of it. What has not changed since the last run is not tried again. Keeps the figures in `score.json`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MutationReport, type MutationScore, toScore } from './score.ts';

const client = ['test/client/{db,sync,inbox,planner,features}/*.test.ts', 'test/faults/phone/changes-hands.test.ts'];
/** What is changed, and the tests that are to notice: the nearest, for a change costs a run of each. */
const parts: Readonly<Record<string, { readonly mutate: string; readonly tests: readonly string[] }>> = {
  'shared/sync': { mutate: 'shared/sync/*.ts', tests: ['test/shared/sync/*.test.ts', 'test/client/inbox/*.test.ts'] },
  'server/sync.ts': { mutate: 'server/sync.ts', tests: ['test/server/{push,bad-numbers,redaction,inbox}.test.ts'] },
  'client/sync': { mutate: 'client/sync/*.ts', tests: client },
  'client/db': { mutate: 'client/db/*.ts', tests: client },
};
const root = join(import.meta.dirname, '../..');
const file = join(import.meta.dirname, 'score.json');

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !(part in parts));
if (unknown !== undefined) throw new Error(`there is no part ${unknown}: ${Object.keys(parts).join(', ')}`);

for (const [part, { mutate, tests }] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  const kept = `node_modules/.cache/mutation-${part.replace(/\W/g, '-')}.json`;
  const args = ['run', 'test/mutation/stryker.config.json', '--mutate', mutate, '--incrementalFile', kept];
  const { status } = spawnSync('stryker', args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_TESTS: tests.join(' ') },
  });
  if (status !== 0) process.exit(status ?? 1);
  const report = JSON.parse(
    readFileSync(join(root, 'node_modules/.cache/mutation-report.json'), 'utf8'),
  ) as MutationReport;
  keep(part, toScore(report));
}

function keep(part: string, score: MutationScore): void {
  const date = new Date().toISOString().slice(0, 10);
  const scores: Record<string, unknown> = { ...JSON.parse(readFileSync(file, 'utf8')), [part]: { ...score, date } };
  const inOrder = Object.keys(parts).filter((name) => name in scores);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(inOrder.map((name) => [name, scores[name]])), null, 2)}\n`);
}
