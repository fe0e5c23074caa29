import { expect, test } from 'vitest';
import { addTallies, tallyCommand, tallyPlaywright, tallyVitest } from './tally.ts';

test('a command is one check, by its exit status', () => {
  expect(tallyCommand('lint', 0)).toEqual({ passed: 1, failures: [], notRun: [] });
  expect(tallyCommand('lint', 1)).toEqual({ passed: 0, failures: ['lint'], notRun: [] });
  expect(tallyCommand('lint', null)).toEqual({ passed: 0, failures: ['lint'], notRun: [] });
});

test('unit tests are counted one by one, and what was skipped is told by name', () => {
  expect(tallyVitest('unit', 1, vitestReport('passed', 'passed', 'failed', 'skipped'))).toEqual({
    passed: 2,
    failures: ['test 2 failed'],
    notRun: ['test 3 skipped'],
  });
});

test('browser stories are counted through nested suites; one that held at the second try is told by name', () => {
  expect(tallyPlaywright('stories', 1, playwrightReport('expected', 'unexpected', 'flaky', 'skipped'))).toEqual({
    passed: 2,
    failures: ['story 1 unexpected'],
    notRun: ['story 3 skipped'],
    unsteady: ['story 2 flaky'],
  });
});

test('a file that cannot be loaded is a failure, though none of its tests failed', () => {
  const report = JSON.stringify({ testResults: [{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }] });
  expect(tallyVitest('unit', 1, report).failures).toEqual(['broken.test.ts']);
});

test('a runner without a report, without a test, or that ended in error is never green', () => {
  for (const tally of [
    tallyVitest('unit', 0, undefined),
    tallyVitest('unit', 0, vitestReport()),
    tallyVitest('unit', 0, vitestReport('skipped')),
    tallyVitest('unit', 1, vitestReport('passed')),
    tallyVitest('unit', null, vitestReport('passed')),
    tallyPlaywright('stories', 0, undefined),
    tallyPlaywright('stories', 0, playwrightReport()),
    tallyPlaywright('stories', 1, playwrightReport('expected')),
    tallyPlaywright('stories', 1, JSON.stringify({ suites: [], errors: [{ message: 'a config that throws' }] })),
  ]) {
    expect(tally.failures).toHaveLength(1);
  }
});

test('the last line counts every step', () => {
  const total = addTallies([
    tallyCommand('lint', 0),
    tallyCommand('types', 2),
    tallyVitest('unit', 0, vitestReport('passed')),
  ]);
  expect(total).toEqual({ passed: 2, failures: ['types'], notRun: [], unsteady: [] });
});

function vitestReport(...statuses: string[]) {
  const assertionResults = statuses.map((status, i) => ({ fullName: `test ${i} ${status}`, status }));
  const status = statuses.includes('failed') ? 'failed' : 'passed';
  return JSON.stringify({ testResults: [{ name: 'a.test.ts', status, assertionResults }] });
}

function playwrightReport(...statuses: string[]) {
  const specs = statuses.map((status, i) => ({ title: `story ${i} ${status}`, tests: [{ status }] }));
  return JSON.stringify({ suites: [{ suites: [{ specs }] }], errors: [] });
}
