import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inviteFirstCoordinator } from '../../server/first-coordinator.ts';
import { call, enrolPhone } from '../support/phone.ts';
import { startTestApp } from '../support/test-app.ts';

const codeIn = (line: string | undefined) => /\(code (\S+), until (\S+)\)$/.exec(line ?? '')?.slice(1) ?? [];

test('the first code is renewed when it runs out, for the same person, until somebody has come', async () => {
  await using app = await startTestApp({ day: '2026-06-03', clock: '21:55' });
  const lines: string[] = [];
  let said = () => {};
  let runOut = () => {};
  const timers = {
    clock: () => app.clock.now,
    say: (line: string) => {
      lines.push(line);
      said();
    },
    later: (callback: () => void, delayMs: number) => {
      expect(delayMs).toBe(600_000);
      runOut = callback;
      return () => {};
    },
  };
  await inviteFirstCoordinator(app.db, app.origin, timers);
  const [first = '', until] = codeIn(lines[0]);
  expect(until).toBe('22:05');

  app.clock.now += 600_000;
  const nextLine = new Promise<void>((resolve) => {
    said = resolve;
  });
  runOut();
  await nextLine;
  const [second = '', later] = codeIn(lines[1]);
  expect([second === first, later]).toEqual([false, '22:15']);
  const old = { code: first, install: randomUUID(), device: '' };
  expect((await call(app.origin, '/api/enrol', { body: old })).status).toBe(401);
  expect((await enrolPhone(app.origin, second)).role).toBe('coordinator');
  expect(app.db.prepare("SELECT count(*) FROM person WHERE name = 'Koordinator'").pluck().get()).toBe(1);

  await inviteFirstCoordinator(app.db, app.origin, timers);
  expect(lines.length).toBe(2);
});
