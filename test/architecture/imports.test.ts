import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findViolations, ruleNames } from './house-rules.ts';
import { planted } from './planted.ts';
import { readSource } from './read-source.ts';
import { judgeTopLevel } from './top-level.ts';

const root = join(import.meta.dirname, '../..');

describe('the house as it stands', () => {
  const files = ['client', 'server', 'shared', 'migrations', 'test'].flatMap(readFolder);

  test('breaks no rule of the plan', () => {
    expect(findViolations(files)).toEqual([]);
  });

  test.each(['client/', 'server/', 'shared/'])('was really read: %s holds code that imports', (side) => {
    const sources = files.filter(({ path }) => path.startsWith(side)).map(readSource);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(0);
  });

  test('has nothing at the top but what the plan puts there', () => {
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split(/[\n/]+/);
    expect(judgeTopLevel(readdirSync(root), ignored)).toEqual({ unplanned: [], missing: [] });
  });
});

describe.each(ruleNames)('%s', (rule) => {
  test.each(planted[rule].caught)('is broken by $path: $text', (file) => {
    expect(findViolations([file]).map((violation) => violation.rule)).toContain(rule);
  });

  test.each(planted[rule].passes)('is kept by $path: $text', (file) => {
    expect(findViolations([file]).filter((violation) => violation.rule === rule)).toEqual([]);
  });
});

test('every way to import is seen, with its line, and no import in a comment or a string', () => {
  const text = `
import './a.ts';
import type { B } from './b.ts';
import { type C } from '#shared/c.ts';
export * from '../d.ts';
export { e } from '@fastify/static/e.js';
const f = await import('zod/mini');
type G = import('node:fs').Stats;
const h = new URL('./h.ts', import.meta.url);
import i from './i.css?inline';
const j = require('j');
// import './comment.ts';
const k = "import './string.ts'";
export const l = 1;`;
  const { imports } = readSource({ path: 'client/ui/x.ts', text });
  expect(imports.map(({ target }) => target)).toEqual([
    ...['client/ui/a.ts', 'client/ui/b.ts', 'shared/c.ts', 'client/d.ts', '@fastify/static', 'zod', 'node:fs'],
    ...['client/ui/h.ts', 'client/ui/i.css', 'j'],
  ]);
});

test('a breach names its file, line and what stood there', () => {
  const file = { path: 'shared/time.ts', text: 'const a = 1;\nconst now = new Date();' };
  expect(findViolations([file])).toEqual([
    {
      rule: 'shared has no clock, no chance, no waiting, no output',
      path: 'shared/time.ts',
      line: 2,
      found: 'new Date()',
    },
  ]);
});

test('a file that does not parse is an error, not a file without breaches', () => {
  expect(() => findViolations([{ path: 'shared/time.ts', text: 'const = ;' }])).toThrow(
    'shared/time.ts does not parse',
  );
});

test('a drawer at the top, or a missing room, is noticed', () => {
  const names = ['client', 'server', 'shared', 'migrations', 'test', 'package.json', 'vite.config.ts', 'lib', 'dist'];
  expect(judgeTopLevel(names, ['dist'])).toEqual({ unplanned: ['lib'], missing: ['tsconfig.json'] });
});

function readFolder(folder: string) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|sql)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}
