import type { TableWording } from './table-wording.ts';
import { tablesEnglish } from './table-wording-en.ts';
import { tablesBokmal } from './table-wording-nb.ts';

export const tableWordings: Readonly<Record<'nb' | 'en', TableWording>> = { nb: tablesBokmal, en: tablesEnglish };
