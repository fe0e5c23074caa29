import { errors } from '@playwright/test';
import { expect, test } from 'vitest';
import { getThere, NotCarriedOut, started } from './not-carried-out.ts';

test('a limit of time on the way to the numbers is no finding; any other error stays what it is', async () => {
  const slow = new errors.TimeoutError('locator.click: Timeout 30000ms exceeded.\nCall log: …');
  await expect(getThere(Promise.reject(slow))).rejects.toEqual(
    new NotCarriedOut('locator.click: Timeout 30000ms exceeded.'),
  );
  const wrong = new Error('3 tapped, and the pad shows 2');
  await expect(getThere(Promise.reject(wrong))).rejects.toBe(wrong);
  await expect(getThere(Promise.resolve(7))).resolves.toBe(7);
});

test('an answer that never came is a limit of time; a connection that broke is not', async () => {
  const failed = (code: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error('no answer'), { code }) });
  await expect(getThere(Promise.reject(failed('UND_ERR_HEADERS_TIMEOUT')))).rejects.toBeInstanceOf(NotCarriedOut);
  await expect(getThere(Promise.reject(failed('ECONNRESET')))).rejects.not.toBeInstanceOf(NotCarriedOut);
});

test('a browser that does not start says nothing about counts, for whatever reason', async () => {
  await expect(started(Promise.reject(new Error('Target closed')))).rejects.toBeInstanceOf(NotCarriedOut);
});
