import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { figureOf } from '#shared/report/figure-of.ts';
import { type SeasonAverages, type SeasonRecord, seasonAverages } from '#shared/report/season-averages.ts';
import { wordings } from '#shared/report/wordings.ts';
import { makeAnswerCache } from '../../../server/answer-cache.ts';
import { readFigureSources } from '../../../server/current-figure.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { readOffice } from '../../../server/projection.ts';
import { findSeasonRecord, listSeasonRecords, putDownTallies } from '../../../server/season-record.ts';
import { type Spread, spreadOf } from '../spread.ts';
import { makeCorrections } from './corrections.ts';
import { fillSeasons, now } from './counted-seasons.ts';

const sizes = [
  { seasons: 1, areas: 4 },
  { seasons: 20, areas: 4 },
  { seasons: 100, areas: 4 },
  { seasons: 1000, areas: 4 },
  { seasons: 100, areas: 125 },
] as const;

const asked = { set: 'all', band: 'all', basis: 'day_evening_mean', from: null, to: null } as const;
const drawn = { years: null, set: null, basis: null, band: null, title: null, language: 'nb' } as const;
const newest = 's2025';

/** What an office asks for: the averages of a season, those of every season, and the figure with a line for each area. */
const questions = {
  one: (db: Database) => averagesOf(findSeasonRecord(db, newest, now)),
  all: (db: Database) => listSeasonRecords(db, now).map(averagesOf),
  figure: (db: Database) => figureOf('6', readFigureSources(db, now), drawn, wordings.nb),
};
type Question = keyof typeof questions;

/**
 * `cold`: nothing was ever asked. `started`: it was, of a server that has ended since. `corrected`: it was, then one count of the
 * newest season was corrected. `kept`: nothing came since.
 */
type State = 'cold' | 'started' | 'corrected' | 'kept';
type Answered = Readonly<Record<Question, Spread>>;

export type SeasonFigures = readonly {
  readonly seasons: number;
  readonly areas: number;
  readonly counts: number;
  readonly states: Readonly<Record<State, Answered>>;
  readonly plain: Spread;
  /** Of the heap, after every question was answered. */
  readonly keptMb: number;
}[];

/** The averages of one season and of all, and a figure, in three states; beside them the plain aggregate over the same rows. */
export async function measureSeasons(say: (line: string) => void): Promise<SeasonFigures> {
  return sizes.map(({ seasons, areas }) => {
    const dir = mkdtempSync(join(tmpdir(), 'sommertelling-bench-'));
    const file = join(dir, 'bench.db');
    using db = closing(fillSeasons(file, seasons, areas));
    const turns = seasons >= 100 ? 5 : 30;
    const plain = measure(turns, () => aggregate(db.of));
    const states = {
      cold: forEach((name) => measureCold(file, Math.ceil(turns / 2), questions[name])),
      started: measureStarted(file, turns),
      corrected: forEach((name) => measureCorrected(db.of, turns, name)),
      kept: forEach((name) => measureKept(db.of, questions[name])),
    };
    const keptMb = heldBy(() => {
      const fresh = openDatabase(file);
      for (const ask of Object.values(questions)) ask(fresh);
      return fresh;
    });
    const counts = seasons * areas * 80;
    for (const [state, { one, all, figure }] of Object.entries(states))
      say(
        `${seasons} seasons, ${counts} counts, ${state}: one ${ms(one)}, all ${ms(all)} (× ${times(all, one)}; × ${times(all, plain)} of plain ${ms(plain)}), figure 6 ${ms(figure)}`,
      );
    say(`${keptMb} MB kept`);
    rmSync(dir, { recursive: true });
    return { seasons, areas, counts, states, plain, keptMb };
  });
}

function averagesOf(record: SeasonRecord | undefined): SeasonAverages {
  const found = record && seasonAverages(record, asked, wordings.nb);
  if (!found) throw new Error(`no averages of ${record?.planned.season.id}`);
  return found;
}

function forEach(measureOne: (question: Question) => Spread): Answered {
  return { one: measureOne('one'), all: measureOne('all'), figure: measureOne('figure') };
}

/** By a connection that was just opened, as the first to ask after a start. The plan is known: a server that takes pushes knows it. */
function measureCold(file: string, turns: number, ask: (db: Database) => unknown): Spread {
  let fresh = openDatabase(file);
  const spread = measure(turns, () => ask(fresh), {
    before: () => {
      fresh.close();
      fresh = openDatabase(file);
      readOffice(fresh);
    },
  });
  fresh.close();
  return spread;
}

/** The same with what another server put down when it was asked the same. */
function measureStarted(file: string, turns: number): Answered {
  const earlier = openDatabase(file);
  const told = JSON.stringify(Object.values(questions).map((ask) => ask(earlier)));
  putDownTallies(earlier);
  earlier.close();
  const found = forEach((name) => measureCold(file, turns, questions[name]));
  const fresh = openDatabase(file);
  if (JSON.stringify(Object.values(questions).map((ask) => ask(fresh))) !== told) throw new Error('another answer');
  fresh.close();
  return found;
}

/** With a push before each turn, which is not timed; what is answered must be the corrected number. */
function measureCorrected(db: Database, turns: number, question: Question): Spread {
  const counter = makeCorrections(db, newest);
  const others = people(questions.one(db)) - counter.isOf;
  let before = '';
  return measure(turns, () => questions[question](db), {
    before: counter.correct,
    after: (answer) => {
      const told = JSON.stringify(answer);
      const isRight = people(questions.one(db)) === others + counter.isOf;
      const isOfNewest = !Array.isArray(answer) || answer.some((one) => people(one) === others + counter.isOf);
      if (!isRight || !isOfNewest || told === before) throw new Error(`${question} did not change`);
      before = told;
    },
  });
}

function measureKept(db: Database, ask: (db: Database) => unknown): Spread {
  const cache = makeAnswerCache(db);
  return measure(200, () => cache.answer('asked', now, () => ({ value: ask(db), from: listSeasonRecords(db, now) })));
}

function people({ total }: SeasonAverages): number {
  return total.day.sum + total.evening.sum;
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

type Around<Answer> = { readonly before?: () => void; readonly after?: (answer: Answer) => void };

/** `before` and `after` each turn are not timed. */
function measure<Answer>(turns: number, work: () => Answer, { before, after }: Around<Answer> = {}): Spread {
  const took = Array.from({ length: turns + 1 }, () => {
    before?.();
    const begun = performance.now();
    const answer = work();
    const took = performance.now() - begun;
    after?.(answer);
    return took;
  });
  return spreadOf(took.slice(1));
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** How many megabytes more are in use while a connection is open. */
function heldBy(make: () => Database): number {
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const made = [make()];
  const after = used();
  for (const one of made) one.close();
  return Math.round((after - before) / 2 ** 17) / 8;
}

function closing(of: Database) {
  return { of, [Symbol.dispose]: () => void of.close() };
}

function times(one: Spread, other: Spread): string {
  return (one.median / other.median).toFixed(2);
}

function ms({ median: value }: Spread): string {
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
}
