import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Figure } from '#shared/report/figure.ts';
import { fileWordings } from '#shared/report/file-wordings.ts';
import { methodWordings } from '#shared/report/method/method-wordings.ts';
import { captionOf, pictureOf } from './document-picture.ts';
import { documentStyles } from './document-styles.ts';
import { remarksOf, tablesOf } from './document-table.ts';
import type { ExportAbout } from './export-file.ts';
import { sayStanding } from './file-standing.ts';
import { settleDocument } from './settled-document.ts';

/** 16 cm between the margins of an A4 page, in twentieths of a point. */
const page = { size: { width: 11906, height: 16838 }, margin: { top: 1247, bottom: 1247, left: 1417, right: 1417 } };

/** A text document with each figure's picture, caption, notes and table. */
export async function writeDocument(figures: readonly Figure[], about: ExportAbout): Promise<Uint8Array> {
  const words = fileWordings[about.language];
  const { title } = words.workbook;
  const document = new Document({
    title,
    creator: 'Sommertelling',
    lastModifiedBy: 'Sommertelling',
    styles: documentStyles(about.language),
    sections: [
      {
        properties: { page },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          new Paragraph({ style: 'Quiet', children: [new TextRun(sayStanding(about))] }),
          ...figures.flatMap((figure, index) => sectionOf(figure, index, about)),
          ...methodSection(about),
        ],
      },
    ],
  });
  return settleDocument(await Packer.toBuffer(document), about);
}

/** To be put into a report as it stands. */
function methodSection({ method, language }: ExportAbout): readonly FileChild[] {
  if (method.length === 0) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(methodWordings[language].title)],
    }),
    ...method.flatMap(({ heading, paragraphs }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(heading)] }),
      ...paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] })),
    ]),
  ];
}

function sectionOf(figure: Figure, index: number, { language }: ExportAbout): readonly FileChild[] {
  const words = fileWordings[language];
  const { chart } = figure;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: index > 0,
      children: [new TextRun(words.headings[figure.figure])],
    }),
    ...(chart.banner === null ? [] : [new Paragraph({ style: 'MadeUp', children: [new TextRun(chart.banner)] })]),
    captionOf(words.document.figure, index + 1, chart.title),
    pictureOf(figure, index + 1),
    captionOf(words.document.table, index + 1, words.document.tableCaption(chart.title)),
    ...tablesOf(figure, words),
    ...remarksOf(figure),
  ];
}
