import { expect, test } from 'vitest';
import { changeSettings } from '../../client/db/settings.ts';
import { checkReadiness } from '../../client/readiness.ts';
import { openStorage } from './support/phone-storage.ts';

const person = { id: 'kari', name: 'Kari' };
const ref = { ref: 'plan' } as never;

test.each([
  ['every file and the plan are on the phone', 0, { person, ref }, { kind: 'ready' }],
  ['a file is not', 1, { person, ref }, { kind: 'lacks', files: 1, hasPlan: true }],
  ['nobody keeps the files', null, { person, ref }, { kind: 'lacks', files: null, hasPlan: true }],
  ['the plan is not', 0, { person }, { kind: 'lacks', files: 0, hasPlan: false }],
  ['nobody is enrolled', 0, { ref }, { kind: 'lacks', files: 0, hasPlan: false }],
] as const)('when %s, that is what is said', async (_, missing, settings, expected) => {
  const db = openStorage();
  await changeSettings(db, settings);
  expect(await checkReadiness(db, async () => missing)).toEqual(expected);
});
