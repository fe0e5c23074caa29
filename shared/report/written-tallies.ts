import { type AskedBand, askedBands } from '../domain/age-band.ts';
import type { Flag } from '../domain/flag.ts';
import { shifts } from '../domain/slot.ts';
import type { AreaTally, CompleteRounds, FoundTallies, ShiftTally } from './tallies.ts';

/** Tallies as plain data. `numbers`: of each age band by day and in the evening, each as `numbersOf` gives them. */
export type WrittenTallies = {
  readonly areas: readonly WrittenArea[];
  readonly rounds: readonly (readonly [asked: string, CompleteRounds])[];
};
type WrittenArea = Pick<AreaTally, 'imported'> & {
  readonly area: string;
  readonly flags: readonly Flag[];
  readonly numbers: readonly number[];
};

export function writeTallies({ byArea, rounds }: FoundTallies): WrittenTallies {
  const bands = askedBands.map(byArea);
  const areas = [...byArea('all')].map(([area, { flags, imported }]) => {
    const numbers = bands.flatMap((ofBand) =>
      shifts.flatMap((shift) => numbersOf((ofBand.get(area) as AreaTally)[shift])),
    );
    return { area, flags: [...flags], imported, numbers };
  });
  return { areas, rounds: [...rounds] };
}

/** What `writeTallies` was given. An age band is read when somebody asks for it. */
export function readTallies({ areas, rounds }: WrittenTallies): FoundTallies {
  const read = new Map<AskedBand, ReadonlyMap<string, AreaTally>>();
  return {
    byArea: (band) => {
      const found = read.get(band) ?? new Map(areas.map((one) => [one.area, readArea(one, askedBands.indexOf(band))]));
      read.set(band, found);
      return found;
    },
    rounds: new Map(rounds),
  };
}

function readArea({ flags, imported, numbers }: WrittenArea, bandAt: number): AreaTally {
  const [day, evening] = shifts.map((_, at) => shiftTally(numbers, (bandAt * shifts.length + at) * numberCount));
  return { day, evening, flags: new Set(flags), imported } as AreaTally;
}

function numbersOf(tally: ShiftTally): readonly number[] {
  const { sum, counted, zeros, notCounted, missing, cancelled, ageUnknown, estimated, planned } = tally;
  return [sum, counted, zeros, notCounted, missing, cancelled, ageUnknown, estimated, planned];
}
const numberCount = 9;

function shiftTally(numbers: readonly number[], from: number): ShiftTally {
  const [sum, counted, zeros, notCounted, missing, cancelled, ageUnknown, estimated, planned] = numbers.slice(
    from,
    from + numberCount,
  ) as Numbers;
  return { sum, counted, zeros, notCounted, missing, cancelled, ageUnknown, estimated, planned };
}
type Numbers = [number, number, number, number, number, number, number, number, number];
