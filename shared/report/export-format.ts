/** What a figure can be taken away as. */
export const figureFormats = ['docx', 'xlsx', 'png', 'svg', 'csv_excel', 'csv_machine', 'json'] as const;
export type FigureFormat = (typeof figureFormats)[number];
/** `package`: every figure in every format, in one file. */
export type ExportFormat = FigureFormat | 'package';
