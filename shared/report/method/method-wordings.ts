import type { MethodWording } from './method-wording.ts';
import { methodEnglish } from './wording-en.ts';
import { methodBokmal } from './wording-nb.ts';

export const methodWordings: Readonly<Record<'nb' | 'en', MethodWording>> = { nb: methodBokmal, en: methodEnglish };
