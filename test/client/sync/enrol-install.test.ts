import { expect, test, vi } from 'vitest';
import { enrolInstall } from '../../../client/sync/enrol-install.ts';

const kari = { ok: true, value: { person: { id: 'kari', name: 'Kari' }, role: 'counter' } } as const;
const refused = (code: 'stale' | 'bad_code') => ({ ok: false, code, details: {}, retryAfterMs: null }) as const;
const asked = { code: '7KQ2M-9XD4T', device: '' };

test('a phone keeps its id while that is nobody else’s', async () => {
  const enrol = vi.fn(async () => kari);
  expect(await enrolInstall(enrol, asked, ['own', 'new'])).toEqual({ answer: kari, install: 'own' });
  expect(enrol).toHaveBeenCalledTimes(1);
});

test('a phone that changes hands goes on under the first id that fits', async () => {
  const enrol = vi.fn(async (_: string, install: string) => (install === 'new' ? kari : refused('stale')));
  expect(await enrolInstall(enrol, asked, ['own', 'former', 'new'])).toEqual({ answer: kari, install: 'new' });
});

test('another refusal is not tried with other ids', async () => {
  const enrol = vi.fn(async () => refused('bad_code'));
  expect((await enrolInstall(enrol, asked, ['own', 'new'])).answer).toMatchObject({ code: 'bad_code' });
  expect(enrol).toHaveBeenCalledTimes(1);
});

test('when every id is somebody else’s, the refusal is told', async () => {
  const enrol = vi.fn(async () => refused('stale'));
  expect((await enrolInstall(enrol, asked, ['own', 'new'])).answer).toMatchObject({ code: 'stale' });
});
