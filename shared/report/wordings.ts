import type { Wording } from './wording.ts';
import { english } from './wording-en.ts';
import { bokmal } from './wording-nb.ts';

export const wordings: Readonly<Record<'nb' | 'en', Wording>> = { nb: bokmal, en: english };
