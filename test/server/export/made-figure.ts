import { describeChart } from '#shared/chart/description.ts';
import type { Figure, FigureCell, FigureColumn } from '#shared/report/figure.ts';
import { toDay } from '#shared/time.ts';
import type { ExportAbout } from '../../../server/export/export-file.ts';

/** Sums and counts by hand; the shown mean is what the report would print of them. */
export function makeCell(sum: number, counted: number, shown: string, planned = counted): FigureCell {
  return { mean: sum / counted, shown, sum, counted, planned, origin: 'counted', report: null };
}
export const nobodyCounted: FigureCell = {
  mean: null,
  shown: null,
  sum: 0,
  counted: 0,
  planned: 40,
  origin: 'counted',
  report: null,
};
/** By day somebody counted, in the evening nobody: no number for both together. */
const halfCounted: FigureCell = {
  mean: null,
  shown: null,
  sum: 90,
  counted: 12,
  planned: 80,
  origin: 'counted',
  report: null,
};

export function makeColumn(key: string, label: string, more: Partial<FigureColumn> = {}): FigureColumn {
  return { key, label, scope: key, scopeName: label, shift: null, band: 'all', measure: 'mean', ...more };
}

type Made = {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly [year: number, ...cells: FigureCell[]])[];
  readonly kind?: Figure['chart']['kind'];
  readonly totals?: { readonly totals: readonly (number | null)[]; readonly totalsShown: readonly (string | null)[] };
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly isMadeUp?: boolean;
};

/** A figure whose chart and table hold the same numbers, as the report draws one up. */
export function makeFigure({
  columns,
  rows,
  kind = 'line',
  totals,
  title,
  notes = [],
  isMadeUp = false,
}: Made): Figure {
  const years = rows.map(([year]) => year);
  const cellsOf = (index: number) => rows.map(([, ...cells]) => cells[index] ?? nobodyCounted);
  const model = {
    figure: 'figure-6',
    kind,
    years,
    series: columns.map(({ key, label }, index) => ({
      key,
      label,
      values: cellsOf(index).map(({ mean }) => mean),
      shown: cellsOf(index).map(({ shown }) => shown),
    })),
    ...totals,
    markers: [],
    title: title ?? 'Gjennomsnittlig antall personer i de åpne rusmiljøene',
    subtitle: null,
    unit: 'Gjennomsnittlig antall personer',
    notCounted: 'ikke talt',
    notes,
    source: 'Kilde: Uteseksjonens sommertellinger 2024–2026',
    banner: isMadeUp ? 'OPPDIKTEDE TALL – ikke en virkelig telling' : null,
  };
  return {
    figure: '6',
    set: 'all',
    basis: 'day_evening_mean',
    band: 'all',
    chart: { ...model, description: describeChart(model, 'nb') },
    table: {
      columns: totals ? [...columns, makeColumn('total', 'Samlet')] : columns,
      rows: rows.map(([year, ...cells], index) => ({
        year,
        season: `${year}`,
        cells: totals ? [...cells, totalCell(cells, totals, index)] : cells,
        remarks: [],
      })),
    },
    isMadeUp,
  };
}

type Totals = NonNullable<Made['totals']>;

/** A sum with the counts of its members behind it. */
function totalCell(cells: readonly FigureCell[], { totals, totalsShown }: Totals, index: number): FigureCell {
  const add = (key: 'sum' | 'counted' | 'planned') => cells.reduce((sum, cell) => sum + (cell[key] ?? 0), 0);
  const numbers = { sum: add('sum'), counted: add('counted'), planned: add('planned') };
  return { ...nobodyCounted, ...numbers, mean: totals[index] ?? null, shown: totalsShown[index] ?? null };
}

export const dangerousTexts = ["=cmd|'/c calc'!A1", '+1', '@x', '-2', '\tTab', '\u22122'] as const;
export const letters = 'Čáhppesgáisi đŋšŧž æøå ÆØÅ 🌧️👩‍🦽';

/** Zero, nobody, and half a season side by side. */
export const threeAreas = makeFigure({
  columns: [
    makeColumn('storgata', 'Storgata'),
    makeColumn('vaterland', 'Vaterland'),
    makeColumn('urtegata', 'Urtegata'),
  ],
  rows: [
    [2024, makeCell(1180, 80, '14,8'), makeCell(0, 78, '0,0', 80), nobodyCounted],
    [2025, makeCell(58, 40, '1,5'), halfCounted, makeCell(0, 40, '0,0')],
    [2026, makeCell(98765, 8, '12345,6'), nobodyCounted, halfCounted],
  ],
  notes: ['Urtegata ble inkludert i tellingen i 2025.'],
});

/** Names and notes that a spreadsheet would run, and letters that a careless writer loses. */
export const dangerous = makeFigure({
  columns: [...dangerousTexts, letters].map((text, index) => makeColumn(`area_${index}`, text)),
  rows: [[2026, ...[...dangerousTexts, letters].map(() => makeCell(30, 20, '1,5'))]],
  title: `=HYPERLINK("http://x") ${letters}`,
  notes: [...dangerousTexts, letters],
});

export const about: ExportAbout = {
  language: 'nb',
  day: toDay('2026-11-24'),
  edition: null,
  profile: 'internal',
  method: [],
};
