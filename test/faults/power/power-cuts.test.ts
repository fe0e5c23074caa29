import { describe, expect, test } from 'vitest';
import { cutServer } from './cut-server.ts';
import { hasLoopDisks } from './loop-disk.ts';
import { laxSqlite } from './recorded-server.ts';

describe.skipIf(!hasLoopDisks)('a power cut under a working server (a disk of its own)', { timeout: 180_000 }, () => {
  test('takes nothing that was acknowledged', async () => {
    const { cuts, acknowledged, lost } = await cutServer(5, 1);
    expect(lost).toEqual([]);
    expect([cuts, acknowledged > 20]).toEqual([5, true]);
  });

  test('takes what was acknowledged where commits do not wait for the disk: the cut is a real one', async () => {
    const { lost } = await cutServer(3, 2, { NODE_OPTIONS: `--import=${laxSqlite}` });
    expect(lost.length).toBeGreaterThan(0);
  });
});
