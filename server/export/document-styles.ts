import type { IStylesOptions } from 'docx';

const font = 'Calibri';

/** Built-in names where a word processor has them, so that headings and captions are found by it. */
export function documentStyles(language: 'nb' | 'en'): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 22, language: { value: language === 'nb' ? 'nb-NO' : 'en-GB' } },
        paragraph: { spacing: { after: 120 } },
      },
      title: { run: { font, size: 40, bold: true, color: '1F1D3A' }, paragraph: { spacing: { after: 120 } } },
      heading1: {
        run: { font, size: 28, bold: true, color: '1F1D3A' },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { font, size: 23, bold: true, color: '1F1D3A' },
        paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, size: 20, color: '1F1D3A' },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
      },
      {
        id: 'Quiet',
        name: 'Figure notes',
        basedOn: 'Normal',
        run: { size: 18, color: '53536A' },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'Cell',
        name: 'Figure table',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { before: 20, after: 20 } },
      },
      { id: 'MadeUp', name: 'Made up', basedOn: 'Normal', run: { bold: true, color: 'A3162E' } },
    ],
  };
}
