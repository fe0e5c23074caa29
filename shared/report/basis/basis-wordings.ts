import type { BasisWording } from './basis-wording.ts';
import { basisEnglish } from './basis-wording-en.ts';
import { basisBokmal } from './basis-wording-nb.ts';

export const basisWordings: Readonly<Record<'nb' | 'en', BasisWording>> = { nb: basisBokmal, en: basisEnglish };
