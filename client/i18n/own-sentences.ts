import { computed } from '@preact/signals';
import { language } from './language.ts';
import { ownEn } from './own-en.ts';
import { ownNb } from './own-nb.ts';

/** The sentences about a person's own counts; in their lazy chunk. */
export const ownWords = computed(() => (language.value === 'nb' ? ownNb : ownEn));
