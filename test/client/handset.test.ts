import { expect, test } from 'vitest';
import { mayLoseCounts, toHandset } from '../../client/handset.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';
const pixel =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36';

test.each([
  ['an iPhone', { userAgent: iphone, maxTouchPoints: 5 }, 'iphone'],
  ['an iPad, which calls itself a Mac', { userAgent: mac, maxTouchPoints: 5 }, 'iphone'],
  ['a Mac', { userAgent: mac, maxTouchPoints: 0 }, 'other'],
  ['an Android phone', { userAgent: pixel, maxTouchPoints: 5 }, 'android'],
])('%s is known', (_, signs, system) => {
  expect(toHandset({ ...signs, isStandalone: false }).system).toBe(system);
});

test('only an iPhone outside the installed app may lose what it keeps', () => {
  expect(mayLoseCounts({ system: 'iphone', isInstalled: false })).toBe(true);
  expect(mayLoseCounts({ system: 'iphone', isInstalled: true })).toBe(false);
  expect(mayLoseCounts({ system: 'android', isInstalled: false })).toBe(false);
});
