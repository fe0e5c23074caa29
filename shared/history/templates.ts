import type { ImportKind } from '../domain/import-record.ts';
import { publishedHeadings } from './published-template.ts';

const examples: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  published: [
    publishedHeadings,
    [
      '2017',
      'Urtegata',
      '',
      'alle',
      'gjennomsnitt',
      '15,4',
      '',
      '',
      'sammenstilt',
      'gjennomsnitt av dag og kveld',
      '',
      '',
      '',
      'Statusrapport 2017, punkt 7.6',
    ],
  ],
  means: [
    ['område', 'dag eller kveld', '2007', '2008', '2009'],
    ['Storgata', '', '41,2', '', '38,0'],
    ['Vaterland', 'kveld', '12,5', '13,1', ''],
  ],
  counts: [[]],
};

/** A file to fill in: the headings, and rows to write over. Opens in Norwegian Excel. */
export function templateOf(of: ImportKind): string {
  return `\ufeff${examples[of].map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}
