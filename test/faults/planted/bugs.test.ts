import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plantedBugs } from './bugs.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test.each(plantedBugs)(
  'can still be planted, and the test against it is there: $name',
  ({ file, from, to, caughtBy }) => {
    expect(read(file).split(from)).toHaveLength(2);
    expect(from).not.toBe(to);
    expect(read(caughtBy.file)).toMatch(/test\b/);
  },
);
