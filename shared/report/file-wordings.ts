import type { FileWording } from './file-wording.ts';
import { filesEnglish } from './file-wording-en.ts';
import { filesBokmal } from './file-wording-nb.ts';

export const fileWordings: Readonly<Record<'nb' | 'en', FileWording>> = { nb: filesBokmal, en: filesEnglish };
