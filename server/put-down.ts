import { isDeepStrictEqual } from 'node:util';
import type { AskedBand } from '#shared/domain/age-band.ts';
import { seasonCells } from '#shared/report/season-cells.ts';
import { talliesOf } from '#shared/report/tallies.ts';
import { type WrittenTallies, writeTallies } from '#shared/report/written-tallies.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import { fits, type SeasonState } from './kept-seasons.ts';
import type { Later } from './later.ts';
import type { Log } from './log.ts';
import { listSeasonStates, putDownTallies } from './season-record.ts';
import { listSlotAnswers } from './store/standings.ts';
import { readTalliesFile, talliesFile } from './tallies-file.ts';

/** Puts tallies down now and again, and a last time when it is ended by the function that it gives. */
export function putDownOften(db: Database, { limits }: Config, log: Log, later: Later): () => void {
  const put = () => {
    try {
      putDownTallies(db);
    } catch (error) {
      log.warn(
        { err: error },
        'the tallies of past seasons were not put down: the next start reads their counts again',
      );
    }
  };
  const again = () => {
    put();
    callOff = later(again, limits.talliesPutDownEveryMs);
  };
  let callOff = later(again, limits.talliesPutDownEveryMs);
  return () => {
    callOff();
    put();
  };
}

/** Makes every tally that was put down and would be believed anew from what stands. A sentence for each season that comes to something else. */
export function verifyPutDown(db: Database): readonly string[] {
  const file = talliesFile(db);
  const putDown = readTalliesFile(file);
  const isOff = (state: SeasonState) => {
    const lying = putDown.get(state.planned.season.id);
    return lying && fits(lying, state) && !isDeepStrictEqual(lying.tallies, tallyAnew(db, state, lying));
  };
  // One view of it: a server may be writing meanwhile.
  const found = db.transaction(() => listSeasonStates(db).filter(isOff))();
  return found.map(
    ({ planned }) => `what was put down of season ${planned.season.id} is not what its counts come to: delete ${file}`,
  );
}

function tallyAnew(
  db: Database,
  { planned, areas }: SeasonState,
  { foundAt: now, tallies }: { readonly foundAt: number; readonly tallies: WrittenTallies },
): WrittenTallies | undefined {
  const cells = seasonCells(planned, listSlotAnswers(db, planned.season.id), { areas, now });
  const anew = talliesOf(() => cells);
  anew.byArea('all');
  for (const [asked] of tallies.rounds) {
    const [band, ofAreas] = JSON.parse(asked) as [AskedBand, readonly string[]];
    anew.completeRounds(ofAreas, band);
  }
  const found = anew.found();
  return found && writeTallies(found);
}
