import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FigureId } from '#shared/report/figure.ts';
import { figureOf } from '#shared/report/figure-of.ts';
import { seasonAverages } from '#shared/report/season-averages.ts';
import { wordings } from '#shared/report/wordings.ts';
import { makeAnswerCache } from '../../../server/answer-cache.ts';
import { readFigureSources } from '../../../server/current-figure.ts';
import type { Database } from '../../../server/database.ts';
import { findSeasonRecord, listSeasonRecords } from '../../../server/season-record.ts';
import { spreadOf } from '../spread.ts';
import { fillSeasons, now } from './counted-seasons.ts';

const sizes = [
  { seasons: 1, areas: 4 },
  { seasons: 20, areas: 4 },
  { seasons: 100, areas: 4 },
  { seasons: 1000, areas: 4 },
  { seasons: 100, areas: 125 },
] as const;

const asked = { set: 'all', band: 'all', basis: 'day_evening_mean', from: null, to: null } as const;

export type SeasonFigures = Awaited<ReturnType<typeof measureSeasons>>;

/** Averages of one season and of all, the same kept, and a figure; beside them the plain aggregate over the same rows. */
export async function measureSeasons(say: (line: string) => void) {
  const found = [];
  for (const { seasons, areas } of sizes) {
    const dir = mkdtempSync(join(tmpdir(), 'sommertelling-bench-'));
    using db = closing(fillSeasons(join(dir, 'bench.db'), seasons, areas));
    const turns = seasons >= 100 ? 5 : 30;
    const one = measure(30, () => averagesOf(db.of, 's2025'));
    const cache = makeAnswerCache(db.of);
    const kept = () =>
      cache.answer('kept', now, () => ({
        value: averagesOf(db.of, 's2025'),
        from: [findSeasonRecord(db.of, 's2025', now)!],
      }));
    kept();
    const again = measure(200, kept);
    const all = measure(turns, () =>
      listSeasonRecords(db.of, now).map((record) => seasonAverages(record, asked, wordings.nb)),
    );
    const figure = measure(turns, () => drawnFrom(db.of, '6'));
    const plain = measure(turns, () => aggregate(db.of));
    const held = heldBy(() => readFigureSources(db.of, now));
    const left = heldBy(() => {
      for (let turn = 0; turn < 5; turn++) drawnFrom(db.of, '6');
    });
    const counts = seasons * areas * 80;
    const ratio = Math.round((all.median / plain.median) * 100) / 100;
    say(
      `${seasons} seasons, ${counts} counts: one season ${ms(one.median)}, kept ${ms(again.median)}, all ${ms(all.median)}, figure 6 ${ms(figure.median)}, plain aggregate ${ms(plain.median)}, all / plain ${ratio}, kept for the figures ${held} MB, left by five figures ${left} MB`,
    );
    found.push({ seasons, areas, counts, one, again, all, figure, plain, ratio, heldMb: held, leftMb: left });
    rmSync(dir, { recursive: true });
  }
  return found;
}

function averagesOf(db: Database, season: string) {
  return seasonAverages(findSeasonRecord(db, season, now)!, asked, wordings.nb);
}

function drawnFrom(db: Database, figure: FigureId) {
  const question = { years: null, set: null, basis: null, band: null, title: null, language: 'nb' } as const;
  return figureOf(figure, readFigureSources(db, now), question, wordings.nb);
}

/** What a spreadsheet's owner would ask of the same rows: no plan, no gaps, no flags, no notes. */
function aggregate(db: Database) {
  return db
    .prepare(
      `SELECT season, area, shift, count(*) AS n, sum(under_18 + from_18_to_25 + over_25 + unknown) AS people
       FROM standing_slot WHERE status = 'counted' GROUP BY season, area, shift`,
    )
    .all();
}

function measure(turns: number, work: () => unknown) {
  work();
  const took = Array.from({ length: turns }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return spreadOf(took);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** How many megabytes more are in use while what was made is held. */
function heldBy(make: () => unknown): number {
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const made = [make()];
  const after = used();
  made.length = 0;
  return Math.round((after - before) / 2 ** 17) / 8;
}

function closing(of: Database) {
  return { of, [Symbol.dispose]: () => void of.close() };
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
}
