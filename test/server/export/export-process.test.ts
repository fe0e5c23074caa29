import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExportJob } from '../../../server/export/export-job.ts';
import { makeExporter } from '../../../server/export/export-process.ts';
import { childrenOf } from '../../support/child-processes.ts';
import { enrolPhone } from '../../support/phone.ts';
import { runServer } from '../../support/running-server.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const job = (more: Partial<ExportJob> = {}): ExportJob => ({
  file: app.db.name,
  now: app.clock.now,
  figure: '6',
  query: { lang: 'nb', profile: 'internal' },
  format: 'csv_machine',
  ...more,
});

/** A timer that a test rings. */
function makeBell() {
  const rung: (() => void)[] = [];
  const later = (callback: () => void) => {
    rung.push(callback);
    return () => void rung.splice(rung.indexOf(callback), 1);
  };
  return { later, rung };
}

const codes = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? 'written' : (one.reason as { code?: string }).code));

test('eight may wait, the ninth is told to come again, and the eight are written', async () => {
  const exporter = makeExporter(makeBell().later);
  const settled = await Promise.allSettled(Array.from({ length: 9 }, () => exporter.write(job())));
  expect(codes(settled)).toEqual([...Array(8).fill('written'), 'busy']);
  exporter.close();
});

test('each job gets its own answer, in the midst of others that fail', async () => {
  const exporter = makeExporter(makeBell().later);
  const [csv, unknown, backwards, unreadable, json] = await Promise.allSettled([
    exporter.write(job()),
    exporter.write(job({ figure: '99' })),
    exporter.write(job({ query: { lang: 'nb', profile: 'internal', years: '2026-2020' } })),
    exporter.write(job({ file: '/nowhere/at-all.db' })),
    exporter.write(job({ format: 'json' })),
  ]);
  expect(codes([unknown, backwards])).toEqual(['not_found', 'bad_request']);
  expect(unreadable).toMatchObject({ status: 'rejected' });
  expect(csv).toMatchObject({ value: { name: 'sommertelling-2026_omrader_intern_maskin.csv' } });
  expect(json).toMatchObject({ value: { type: 'application/json; charset=utf-8' } });
  exporter.close();
});

test('files of all sizes that are asked for together come whole, each to whom asked for it', async () => {
  const exporter = makeExporter(makeBell().later);
  const formats = ['package', 'csv_machine', 'png', 'json', 'docx', 'xlsx', 'svg'] as const;
  const write = (format: (typeof formats)[number]) =>
    exporter.write(job({ format, figure: format === 'package' ? null : '6' }));
  const together = await Promise.all(formats.map(write));
  for (const [index, format] of formats.entries()) {
    const alone = await write(format);
    expect([alone.name, Buffer.from(alone.bytes).equals(together[index]?.bytes ?? Buffer.alloc(0))]).toEqual([
      together[index]?.name,
      true,
    ]);
  }
  exporter.close();
});

test('the process ends when nothing has been asked for a while; whoever asks then gets a new one', async () => {
  const { later, rung } = makeBell();
  const exporter = makeExporter(later);
  await exporter.write(job());
  expect(rung).toHaveLength(1);
  const second = exporter.write(job());
  expect(rung).toHaveLength(0);
  await second;
  rung[0]?.();
  expect(await exporter.write(job())).toMatchObject({ name: 'sommertelling-2026_omrader_intern_maskin.csv' });
  exporter.close();
});

test('a writing process that is killed costs its jobs an answer of "busy", and the next job gets a new one', async () => {
  const exporter = makeExporter(makeBell().later);
  await exporter.write(job());
  const asked = Promise.allSettled([exporter.write(job({ format: 'package', figure: null }))]);
  for (const pid of childrenOf(process.pid, 'export-child')) process.kill(pid, 'SIGKILL');
  expect(codes(await asked)).toEqual(['busy']);
  expect(await exporter.write(job())).toMatchObject({ name: 'sommertelling-2026_omrader_intern_maskin.csv' });
  exporter.close();
});

test('a server that closes leaves nobody waiting', async () => {
  const exporter = makeExporter(makeBell().later);
  const asked = Promise.allSettled([exporter.write(job()), exporter.write(job())]);
  exporter.close();
  expect(codes(await asked)).toEqual(['busy', 'busy']);
  await expect(exporter.write(job())).rejects.toMatchObject({ code: 'busy' });
});

test('no writing process outlives its server, however that ended', async () => {
  await using server = await runServer();
  const author = await enrolPhone(server.origin, await server.invite('author'));
  await author.get('/api/figures/6.csv');
  const children = childrenOf(server.pid, 'export-child');
  expect(children).toHaveLength(1);
  await server.kill();
  while (children.some((pid) => existsSync(`/proc/${pid}/exe`))) await setImmediate();
});
