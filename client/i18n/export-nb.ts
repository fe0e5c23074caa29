/** The files that figures can be taken away as. */
export const exportNb = {
  takeAway: {
    heading: (figure: string) => `Last ned: ${figure}`,
    all: 'Last ned alle figurene',
    allHint: 'Én zip-fil: et dokument og en arbeidsbok med alle figurene, og hver figur for seg.',
    more: 'Andre formater',
    formats: {
      docx: 'Word',
      xlsx: 'Excel',
      png: 'Bilde (PNG)',
      svg: 'Vektorbilde (SVG)',
      csv_excel: 'CSV for Excel',
      csv_machine: 'CSV for maskiner',
      json: 'JSON-stat',
    },
  },
};
