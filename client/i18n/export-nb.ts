/** The files that figures can be taken away as. */
export const exportNb = {
  takeAway: {
    heading: (figure: string) => `Last ned: ${figure}`,
    all: 'Last ned alle figurene',
    allHint: 'Én zip-fil med alle figurene i alle formatene.',
    more: 'Andre formater',
    formats: {
      xlsx: 'Excel',
      png: 'Bilde (PNG)',
      svg: 'Vektorbilde (SVG)',
      csv_excel: 'CSV for Excel',
      csv_machine: 'CSV for maskiner',
      json: 'JSON-stat',
    },
  },
};
