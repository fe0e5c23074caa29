import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { askedBands } from '#shared/domain/age-band.ts';
import { averagingBases } from '#shared/domain/averaging-basis.ts';
import type { Profile } from '#shared/domain/publication.ts';
import { figureFormats } from '#shared/report/export-format.ts';
import { figureIds } from '#shared/report/figure.ts';
import { figureOf } from '#shared/report/figure-of.ts';
import { publishFigure } from '#shared/report/publish-figure.ts';
import { wordings } from '#shared/report/wordings.ts';
import { toDay } from '#shared/time.ts';
import { writeFigure } from '../../../server/export/write-figure.ts';
import { makeBands, makeSlot } from '../../support/events.ts';
import { Pen } from '../../support/pen.ts';
import { standingSeason } from '../../support/standing-season.ts';

/**
 * A summer in which every number of minors finer than a season has digits of its own. Storgata by day 1237 and 1238 (sum 2475, mean 1237,5), in the
 * evening 3331 and 3332 (6663, 3331,5); Vaterland by day 2771 and 2772 (5543, 2771,5), in the evening 4447 and 4448 (8895, 4447,5).
 * The other two areas have none. All areas: by day 8018 and 4009,0, in the evening 15558 and 7779,0. By month: June the first of each, July the second.
 */
const minors = {
  storgata: { day: [1237, 1238], evening: [3331, 3332] },
  vaterland: { day: [2771, 2772], evening: [4447, 4448] },
  akerselva: { day: [0, 0], evening: [0, 0] },
  urtegata: { day: [0, 0], evening: [0, 0] },
} as const;
const finerThanASeason = [
  '1237',
  '1238',
  '2475',
  '1237,5',
  '3331',
  '3332',
  '6663',
  '3331,5',
  '2771',
  '2772',
  '5543',
  '2771,5',
  '4447',
  '4448',
  '8895',
  '4447,5',
  '8018',
  '4009',
  '4009,0',
  '15558',
  '7779',
  '7779,0',
];

const pen = new Pen();
const counts = (['storgata', 'vaterland', 'akerselva', 'urtegata'] as const).flatMap((area) =>
  (['day', 'evening'] as const).flatMap((shift) =>
    ['2026-06-03', '2026-07-01'].map((date, index) =>
      pen.count(makeSlot(date, shift, area), {
        status: 'counted',
        bands: makeBands(minors[area][shift][index] ?? 0, 20, 300),
      }),
    ),
  ),
);
const records = [standingSeason(counts)];

const aQuery = fc.record({
  figure: fc.constantFrom(...figureIds),
  profile: fc.constantFrom<Profile>('partner', 'public'),
  fewerThan: fc.constantFrom(null, 5),
  set: fc.constantFrom(null, 'all', 'comparison'),
  basis: fc.constantFrom(null, ...averagingBases),
  band: fc.constantFrom(null, ...askedBands),
  years: fc.constantFrom(null, [2026], [2025, 2026]),
  language: fc.constantFrom('nb' as const, 'en' as const),
  format: fc.constantFrom(...figureFormats.filter((format) => format !== 'png')),
});
type Query = Omit<typeof aQuery extends fc.Arbitrary<infer T> ? T : never, 'profile'> & { readonly profile: Profile };

function figureFor({ figure, profile, fewerThan, set, basis, band, years, language }: Query) {
  const asked = { years, set, basis, band, title: null, language };
  const drawn = figureOf(figure, { records, published: [] }, asked, wordings[language]);
  return publishFigure(drawn, { profile, fewerThan }, { language, edition: null });
}

async function wordsIn(query: Query): Promise<string> {
  const { language, profile, format } = query;
  const about = { language, day: toDay('2026-11-24'), edition: null, profile, method: [] };
  const { bytes } = await writeFigure(figureFor(query), format, about);
  if (format === 'svg') return textOf(strFromU8(bytes));
  if (format !== 'docx' && format !== 'xlsx') return strFromU8(bytes);
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|svg)$/.test(name));
  return parts.map(([, part]) => textOf(strFromU8(part))).join('\n');
}

/** Attributes hold places in a picture, but for the alternative texts. */
const textOf = (xml: string) =>
  [...xml.matchAll(/ descr="([^"]*)"/g)].map(([, text]) => text).join(' ') + xml.replaceAll(/<[^>]*>/g, ' ');

/** Whole numbers and decimals apart: in a CSV file `4009,8018` are two numbers. */
const given = (text: string) => {
  const numbers = [...(text.match(/\d+/g) ?? []), ...(text.match(/\d+[.,]\d/g) ?? [])];
  const found = new Set(numbers.map((number) => number.replace('.', ',')));
  return finerThanASeason.filter((number) => found.has(number));
};

describe('outside the service', () => {
  test('no number of minors finer than a season is told, whatever is asked for, in any format', async () => {
    await fc.assert(
      fc.asyncProperty(aQuery, async (query) => {
        expect(given(await wordsIn(query))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('nor can it be worked out: by day or in the evening only everybody is told', () => {
    fc.assert(
      fc.property(aQuery, (query) => {
        const finer = figureFor(query).table.columns.filter(({ shift, band }) => shift !== null && band !== 'all');
        expect(finer).toEqual([]);
      }),
    );
  });

  test.each(figureFormats.filter((format) => format !== 'png'))('while inside it is, also as %s', async (format) => {
    const inside = {
      profile: 'internal',
      fewerThan: null,
      set: 'all',
      basis: null,
      years: null,
      language: 'nb',
    } as const;
    expect(given(await wordsIn({ ...inside, figure: '2', band: 'under_18', format }))).toEqual(
      expect.arrayContaining(format === 'csv_machine' || format === 'json' ? ['8018', '15558'] : ['4009,0', '7779,0']),
    );
  });

  test('the season as a whole is told, area by area', async () => {
    const season = {
      profile: 'public',
      fewerThan: null,
      set: 'all',
      basis: null,
      years: null,
      language: 'nb',
    } as const;
    const text = await wordsIn({ ...season, figure: '6', band: 'under_18', format: 'csv_excel' });
    // (1237,5 + 3331,5) / 2 and (2771,5 + 4447,5) / 2
    expect(text).toContain('2284,5');
    expect(text).toContain('3609,5');
  });
});

describe('for whom it is goes with the numbers', () => {
  const frozen = { number: 3, apart: null };
  const asked = { figure: '6', profile: 'public', fewerThan: null, set: 'all', basis: null, years: null } as const;
  const figure = figureFor({ ...asked, band: null, language: 'nb', format: 'svg' });
  const about = { language: 'nb', day: toDay('2026-11-24'), edition: frozen, profile: 'public', method: [] } as const;
  const write = async (format: (typeof figureFormats)[number]) => (await writeFigure(figure, format, about)).bytes;

  test('on the sheet of a figure, and in each row of the data sheet', async () => {
    const { sheets } = await readXlsx(await write('xlsx'));
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    expect(rowsOf('Figur 6').map(([first]) => first)).toContain('Laget 24.11.2026. Utgave 3. Profil: offentlig.');
    const [header, ...rows] = rowsOf('Data');
    expect(header?.slice(-2)).toEqual(['Profil', 'Utgave']);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row.slice(-2)).toEqual(['offentlig', '3']);
  });

  test('on each line of a file for Excel, as a column of its own', async () => {
    const [header, ...rows] = strFromU8(await write('csv_excel'))
      .trimEnd()
      .split('\r\n');
    expect(header).toMatch(/;Merknad;Profil;Utgave$/);
    for (const row of rows) expect(row).toMatch(/;offentlig;3$/);
  });

  test('unseen in a picture, in words that any program can read', async () => {
    const words = readPictureWords(await write('png'));
    expect(words.Title).toBe('Gjennomsnittlig antall personer i de åpne rusmiljøene, 2026');
    expect(words.Description).toMatch(/Profil: offentlig\.$/);
    expect(words.Source).toBe(figure.chart.source);
  });
});

/** The international texts of a PNG, by keyword, each chunk with a checksum that holds. */
function readPictureWords(bytes: Uint8Array): Record<string, string> {
  const png = Buffer.from(bytes);
  const words: Record<string, string> = {};
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const content = png.subarray(at + 4, at + 8 + png.readUInt32BE(at));
    expect(crc32(content)).toBe(png.readUInt32BE(at + 4 + content.length));
    if (content.toString('latin1', 0, 4) !== 'iTXt') continue;
    const [keyword = '', ...rest] = content.subarray(4).toString('utf8').split('\0');
    words[keyword] = rest.at(-1) ?? '';
  }
  return words;
}

describe('a number of minors below the rule', () => {
  const few = (numbers: readonly number[]) => {
    const areas = ['storgata', 'vaterland', 'akerselva', 'urtegata'];
    const made = areas.flatMap((area, index) =>
      (['day', 'evening'] as const).map((shift) =>
        pen.count(makeSlot('2026-06-03', shift, area), {
          status: 'counted',
          bands: makeBands(shift === 'day' ? (numbers[index] ?? 0) : 0, 0, 9),
        }),
      ),
    );
    const asked = { years: null, set: null, basis: null, band: 'under_18', title: null, language: 'nb' } as const;
    const drawn = figureOf('6', { records: [standingSeason(made)], published: [] }, asked, wordings.nb);
    return publishFigure(drawn, { profile: 'public', fewerThan: 5 }, { language: 'nb', edition: null });
  };
  const told = (numbers: readonly number[]) =>
    few(numbers).table.rows[0]?.cells.map(({ shown, sum, withheld }) => withheld ?? `${shown} (${sum})`);

  test('is told as fewer than it, with the next smallest, from which it could be worked out', () => {
    expect(told([3, 12, 8, 0])).toEqual(['færre enn 5', '6,0 (12)', 'ikke oppgitt', '0,0 (0)']);
  });

  test('and no more where there are two such already', () => {
    expect(told([3, 12, 4, 0])).toEqual(['færre enn 5', '6,0 (12)', 'færre enn 5', '0,0 (0)']);
  });

  test('and one more where the two can only be one each', () => {
    expect(told([1, 12, 1, 7])).toEqual(['færre enn 5', '6,0 (12)', 'færre enn 5', 'ikke oppgitt']);
  });

  test('stands in the figure, its notes and its description as these words, and never as not counted', async () => {
    const figure = few([3, 12, 8, 0]);
    expect(figure.chart.notes).toContain('Storgata: færre enn 5 (2026).');
    expect(figure.chart.description).toContain('Storgata: færre enn 5');
    const about = { language: 'nb', day: toDay('2026-11-24'), edition: null, profile: 'public', method: [] } as const;
    const read = async (format: 'csv_excel' | 'csv_machine' | 'json') =>
      strFromU8((await writeFigure(figure, format, about)).bytes);
    expect(await read('csv_excel')).toContain('Storgata: færre enn 5. Akerselva: ikke oppgitt');
    expect(await read('csv_machine')).toContain('storgata,Storgata,both,,,2,80,withheld,under_18');
    expect(Object.values(JSON.parse(await read('json')).status)).toEqual(['c', 'c', 'c', 'c']);
  });

  test('is told as it is to those inside and to partners', () => {
    const asked = { years: null, set: null, basis: null, band: 'under_18', title: null, language: 'nb' } as const;
    const drawn = figureOf('6', { records, published: [] }, asked, wordings.nb);
    for (const profile of ['internal', 'partner'] as const)
      expect(
        publishFigure(drawn, { profile, fewerThan: 50_000 }, { language: 'nb', edition: null }).table.rows,
      ).toEqual(drawn.table.rows);
  });

  test('0–25 is not told beside it: less 18–25 it would be the minors', () => {
    const asked = { years: null, set: null, basis: null, band: 'zero_to_25', title: null, language: 'nb' } as const;
    const drawn = figureOf('6', { records, published: [] }, asked, wordings.nb);
    const { table, chart } = publishFigure(
      drawn,
      { profile: 'public', fewerThan: 5 },
      { language: 'nb', edition: null },
    );
    expect([table.columns, chart.series]).toEqual([[], []]);
  });
});
