import type { CrowdFigures } from './server/crowd.ts';
import type { Grown } from './server/growth.ts';
import type { PushFigures } from './server/pushes.ts';
import type { SeasonFigures } from './server/seasons.ts';
import type { StartFigures } from './server/start-up.ts';

/** What each part of `npm run bench` found. */
export type Figures = {
  readonly push: PushFigures;
  readonly seasons: SeasonFigures;
  readonly start: StartFigures;
  readonly crowd: CrowdFigures;
  readonly growth: readonly Grown[];
};
export type Machine = {
  readonly date: string;
  readonly cores: number;
  readonly processor: string | undefined;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
};
export type Kept = {
  readonly [Part in keyof Figures]?: { readonly measuredOn: Machine; readonly figures: Figures[Part] };
};

type Tables = { readonly [Part in keyof Figures]: (figures: Figures[Part]) => readonly (readonly string[])[] };

/** The head of each table and its rows. */
const tables: Tables = {
  push: (loads) => [
    [
      'phones × events',
      'events/s',
      'floor',
      'ratio',
      'SQLite alone',
      'p50 ms',
      'p99 ms',
      'floor',
      'ratio',
      'MB',
      'floor',
      'ratio',
      'refused',
    ],
    ...loads.map(({ phones, events, ours, floor, bareEventsPerSecond, ratios, refused }) => [
      `${phones} × ${events}`,
      `${ours.eventsPerSecond} (${ours.slowest}–${ours.fastest})`,
      `${floor.eventsPerSecond} (${floor.slowest}–${floor.fastest})`,
      decimals(ratios.throughput),
      String(bareEventsPerSecond),
      decimals(ours.p50Ms, 1),
      decimals(ours.p99Ms, 1),
      decimals(floor.p99Ms, 1),
      decimals(ratios.p99),
      String(ours.highestMb),
      String(floor.highestMb),
      decimals(ratios.memory),
      String(refused),
    ]),
  ],
  seasons: (sizes) => [
    ['seasons', 'counts', 'state', 'one season', 'all', 'all ÷ one', 'plain aggregate', 'all ÷ plain', 'figure 6'],
    ...sizes.flatMap(({ seasons, counts, states, plain }) =>
      (['cold', 'started', 'corrected', 'kept'] as const).map((state) => {
        const { one, all, figure } = states[state];
        return [
          String(seasons),
          String(counts),
          state,
          milliseconds(one.median),
          milliseconds(all.median),
          decimals(all.median / one.median, 1),
          milliseconds(plain.median),
          decimals(all.median / plain.median),
          milliseconds(figure.median),
        ];
      }),
    ),
  ],
  start: ({ readyMs, idleMb, loadedMb }) => [
    ['', 'median', 'from–to'],
    [
      'from the start to the first answer',
      milliseconds(readyMs.median),
      `${milliseconds(readyMs.min)}–${milliseconds(readyMs.max)}`,
    ],
    ['memory, five seconds later', `${idleMb.median} MB`, `${idleMb.min}–${idleMb.max} MB`],
    ['memory, after an office looked', `${loadedMb.median} MB`, `${loadedMb.min}–${loadedMb.max} MB`],
  ],
  crowd: ({ phones, countsOfADay, answered, refused, lost, faults, seconds, took, p99, highestMb }) => [
    ['phones', 'counts', 'answered', 'refused', 'lost', 'faults in the log', 'took', 'p50', 'p99', 'memory'],
    [
      String(phones),
      String(phones * countsOfADay),
      String(answered),
      String(refused),
      String(lost),
      String(faults.length),
      `${Math.round(seconds)} s`,
      milliseconds(took.median),
      milliseconds(p99),
      `${highestMb} MB`,
    ],
  ],
  growth: (logs) => [
    ['events', 'fold', 'rebuild', 'verify', 'backup', '100 pushes of 20', 'memory'],
    ...logs.map((grown, index) => {
      const before = logs[index - 1];
      const part = (key: 'foldMs' | 'rebuildMs' | 'verifyMs' | 'backupMs' | 'pushMs') =>
        milliseconds(grown[key]) + (before ? ` (× ${decimals(grown[key] / before[key], 1)})` : '');
      return [
        String(grown.events),
        part('foldMs'),
        part('rebuildMs'),
        part('verifyMs'),
        part('backupMs'),
        part('pushMs'),
        `${grown.highestMb} MB`,
      ];
    }),
  ],
};

/** The page with the table of one part put where its marks are. */
export function writeTable(page: string, part: keyof Figures, kept: Kept): string {
  const [from, to] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const [before, rest] = page.split(from);
  const after = rest?.split(to)[1];
  if (before === undefined || after === undefined) throw new Error(`the page has no ${from} … ${to}`);
  return `${before}${from}\n${tableOf(part, kept)}\n${to}${after}`;
}

function tableOf<Part extends keyof Figures>(part: Part, kept: Kept): string {
  const measured = kept[part];
  if (!measured) throw new Error(`${part} was not measured`);
  const { measuredOn: on, figures } = measured;
  const [head = [], ...rows] = tables[part](figures);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const machine = `${on.date}: ${on.cores} cores of ${on.processor}, ${on.memoryGb} GB, ${on.system}, Node ${on.node}.`;
  return [machine, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function decimals(value: number, digits = 2): string {
  return value.toFixed(digits);
}

function milliseconds(value: number): string {
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  return value >= 10 ? `${Math.round(value)} ms` : `${value.toFixed(2)} ms`;
}
