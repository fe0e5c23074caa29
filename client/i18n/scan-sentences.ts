import { computed } from '@preact/signals';
import { language } from './language.ts';
import { scanEn } from './scan-en.ts';
import { scanNb } from './scan-nb.ts';

/** What the camera says, in the language chosen; in its lazy chunk. */
export const scanWords = computed(() => (language.value === 'nb' ? scanNb : scanEn));
