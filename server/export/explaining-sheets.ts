import type { WriteSheet } from 'hucre/xlsx';
import { capital } from '#shared/report/capital.ts';
import { sayEdition } from '#shared/report/edition/edition-name.ts';
import type { Figure } from '#shared/report/figure.ts';
import type { FileWording } from '#shared/report/file-wording.ts';
import { profileWordings } from '#shared/report/profile-wording.ts';
import type { ExportAbout } from './export-file.ts';
import { heightOf, placeCells, type StyledCell, styles } from './sheet-cells.ts';

/** What lies in the workbook, from when, and how to read it. */
export function readMeSheet(
  figures: readonly Figure[],
  { day, edition, profile, method, language }: ExportAbout,
  words: FileWording,
): WriteSheet {
  const { workbook } = words;
  const banner = figures.find(({ chart }) => chart.banner !== null)?.chart.banner ?? null;
  const wrapped = (value: string): readonly StyledCell[] => [{ value, style: styles.wrapped }];
  const listed = (sheet: string, what: string): readonly StyledCell[] => [
    { value: sheet, style: styles.term },
    { value: what, style: styles.wrapped },
  ];
  const rows: readonly (readonly (StyledCell | null)[])[] = [
    [{ value: workbook.title, style: styles.title }],
    banner === null ? [] : [{ value: banner, style: styles.madeUp }],
    [
      { value: workbook.madeOn, style: styles.term },
      { value: new Date(`${day}T00:00:00Z`), style: styles.day },
    ],
    [
      { value: workbook.editionTerm, style: styles.term },
      { value: edition === null ? workbook.noEdition : capital(sayEdition(edition, language)), style: styles.wrapped },
    ],
    [
      { value: profileWordings[language].term, style: styles.term },
      { value: capital(profileWordings[language].names[profile]), style: styles.wrapped },
    ],
    [],
    [{ value: workbook.contents, style: styles.term }],
    ...figures.map(({ figure, chart }) => listed(words.figure(figure), `${chart.title}. ${chart.source}.`)),
    listed(workbook.dataSheet, workbook.dataHint),
    listed(workbook.definitionsSheet, workbook.definitionsHint),
    [],
    [{ value: workbook.howToReadTerm, style: styles.term }],
    ...workbook.howToRead.map((sentence) => [null, ...wrapped(sentence)]),
    ...method.flatMap(({ heading, paragraphs }) => [
      [],
      [{ value: heading, style: styles.term }],
      ...paragraphs.map((text) => [null, ...wrapped(text)]),
    ]),
  ];
  return {
    name: workbook.readMe,
    columns: [{ width: 24 }, { width: readMeWidth }],
    merges: banner === null ? [] : [{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }],
    rowDefs: heightsOf(rows, readMeWidth),
    cells: placeCells(rows),
    pageSetup: page,
  };
}

/** What the words mean. */
export function definitionsSheet({ workbook }: FileWording): WriteSheet {
  const rows: readonly (readonly StyledCell[])[] = [
    [workbook.term, workbook.meaning].map((value) => ({ value, style: styles.listHeader })),
    ...workbook.definitions.map(([term, meaning]) => [
      { value: term, style: styles.term },
      { value: meaning, style: styles.wrapped },
    ]),
  ];
  return {
    name: workbook.definitionsSheet,
    columns: [{ width: 40 }, { width: meaningWidth }],
    rowDefs: heightsOf(rows, meaningWidth),
    cells: placeCells(rows),
    freezePane: { rows: 1 },
    pageSetup: page,
    a11y: { headerRow: 0 },
  };
}

const [readMeWidth, meaningWidth] = [110, 84];

/** By the text in the second column. */
function heightsOf(rows: readonly (readonly (StyledCell | null)[])[], width: number): Map<number, { height: number }> {
  return new Map(
    rows.flatMap((row, index) => {
      const text = row[1]?.value;
      return typeof text === 'string' && text.length > width / 2 ? [[index, { height: heightOf(text, width) }]] : [];
    }),
  );
}

const page = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
