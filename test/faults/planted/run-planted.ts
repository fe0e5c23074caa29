import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantedBugs } from './bugs.ts';
import { Bed } from './plant.ts';

export type Planting = { readonly planted: number; readonly caught: number; readonly missed: readonly string[] };

/** Plants every bug in turn, and keeps the figures in `planted.json`. A test that is red without the bug catches nothing. */
export function runPlanted(say: (line: string) => void): Planting {
  using bed = new Bed();
  const missed = plantedBugs.filter((bug) => {
    const sound = bed.run(bug.caughtBy);
    const sick = bed.with(bug, () => bed.run(bug.caughtBy));
    const isCaught = sound.ran > 0 && sound.red === 0 && sick.red > 0;
    say(
      `${isCaught ? 'caught' : 'MISSED'}: ${bug.name} (${sound.red} of ${sound.ran} red without it, ${sick.red} with it)`,
    );
    return !isCaught;
  });
  const [planted, caught] = [plantedBugs.length, plantedBugs.length - missed.length];
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(import.meta.dirname, '../planted.json'),
    `${JSON.stringify({ planted, caught, date }, null, 2)}\n`,
  );
  return { planted, caught, missed: missed.map(({ name }) => name) };
}
