import { expect, test } from 'vitest';
import { killServer } from './kill-server.ts';

test('a server killed at five moments under load has every event that it acknowledged, and starts again', {
  timeout: 180_000,
}, async () => {
  const { kills, acknowledged } = await killServer(5, 1);
  expect(kills).toBe(5);
  expect(acknowledged).toBeGreaterThan(20);
});
