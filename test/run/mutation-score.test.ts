import { expect, test } from 'vitest';
import { toScore } from '../mutation/score.ts';

const mutants = (...statuses: readonly string[]) => ({ mutants: statuses.map((status) => ({ status })) });

test('of seven changes that a test could run five were noticed, one of them because the tests ran for ever', () => {
  const files = {
    'a.ts': mutants('Killed', 'Killed', 'Killed', 'Timeout', 'Survived'),
    'b.ts': mutants('Killed', 'NoCoverage', 'Ignored', 'CompileError', 'RuntimeError'),
  };
  expect(toScore({ files })).toEqual({ changes: 7, noticed: 5, percent: 71.4 });
});
