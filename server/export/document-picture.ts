import { ImageRun, Paragraph, SimpleField, TextRun } from 'docx';
import type { Figure } from '#shared/report/figure.ts';
import { drawFigure } from './drawn-figure.ts';

/** The figure as lines for those who can draw them and as dots for the others, with its description to be read out. */
export function pictureOf(figure: Figure, number: number): Paragraph {
  const { title, description } = figure.chart;
  const { svg, png } = drawFigure(figure);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        fallback: { type: 'png', data: Buffer.from(png) },
        transformation: sizeOf(svg),
        // By itself the library counts on from one document to the next.
        altText: { id: String(number), name: `figure-${figure.figure}`, title, description },
      }),
    ],
  });
}

/** A caption that the word processor numbers anew when somebody moves it. The number stands there from the beginning too. */
export function captionOf(kind: string, number: number, text: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      new TextRun(`${kind} `),
      new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number)),
      new TextRun(`. ${text}`),
    ],
  });
}

/** An SVG unit is a pixel of 1/96 inch: 605 are 16 cm. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
