import { expect, test } from 'vitest';
import { askedBands } from '#shared/domain/age-band.ts';
import type { AreaTally, CompleteRounds, FoundTallies } from '#shared/report/tallies.ts';
import { readTallies, writeTallies } from '#shared/report/written-tallies.ts';

/** Nine numbers of which none is another's, and other ones for each `first`. */
const tallyFrom = (first: number) => ({
  sum: first,
  counted: first + 1,
  zeros: first + 2,
  notCounted: first + 3,
  missing: first + 4,
  cancelled: first + 5,
  ageUnknown: first + 6,
  estimated: first + 7,
  planned: first + 8,
});
const areaFrom = (first: number): AreaTally => ({
  day: tallyFrom(first),
  evening: tallyFrom(first + 100),
  flags: new Set(['import', 'estimated']),
  imported: { day: first, evening: 0 },
});

test('what is written is read again, every number of every age band in its place', () => {
  const found = new Map(
    askedBands.map((band, at) => [
      band,
      new Map([
        ['storgata', { ...areaFrom(1000 * at), imported: { day: 4, evening: 0 } }],
        ['vaterland', { ...areaFrom(1000 * at + 500), flags: new Set<never>(), imported: { day: 0, evening: 9 } }],
      ]),
    ]),
  );
  const rounds = new Map<string, CompleteRounds>([
    ['["all",["storgata"]]', { day: { sum: 12, n: 3 }, evening: { sum: 0, n: 0 } }],
  ]);
  const tallies: FoundTallies = { byArea: (band) => found.get(band)!, rounds };
  const read = readTallies(JSON.parse(JSON.stringify(writeTallies(tallies))));
  expect(askedBands.length).toBe(6);
  for (const band of askedBands) expect(read.byArea(band)).toEqual(found.get(band));
  expect(read.rounds).toEqual(rounds);
});
