import { computed } from '@preact/signals';
import { language } from './language.ts';
import { seldomEn } from './seldom-en.ts';
import { seldomNb } from './seldom-nb.ts';

/** The sentences of what is wanted now and then while somebody counts; in its lazy chunk. */
export const seldomWords = computed(() => (language.value === 'nb' ? seldomNb : seldomEn));
