import type { exportNb } from './export-nb.ts';

export const exportEn: typeof exportNb = {
  takeAway: {
    heading: (figure) => `Download: ${figure}`,
    all: 'Download all figures',
    allHint: 'One zip file with every figure in every format.',
    more: 'Other formats',
    formats: {
      xlsx: 'Excel',
      png: 'Picture (PNG)',
      svg: 'Vector picture (SVG)',
      csv_excel: 'CSV for Excel',
      csv_machine: 'CSV for machines',
      json: 'JSON-stat',
    },
  },
};
