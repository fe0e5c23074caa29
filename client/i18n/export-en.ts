import type { exportNb } from './export-nb.ts';

export const exportEn: typeof exportNb = {
  takeAway: {
    heading: (figure) => `Download: ${figure}`,
    all: 'Download all figures',
    allHint: 'One zip file: a document and a workbook with all figures, and each figure by itself.',
    more: 'Other formats',
    formats: {
      docx: 'Word',
      xlsx: 'Excel',
      png: 'Picture (PNG)',
      svg: 'Vector picture (SVG)',
      csv_excel: 'CSV for Excel',
      csv_machine: 'CSV for machines',
      json: 'JSON-stat',
    },
  },
};
