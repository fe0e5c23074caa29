import { computed } from '@preact/signals';
import { deviceEn } from './device-en.ts';
import { deviceNb } from './device-nb.ts';
import { language } from './language.ts';

/** What the phone says about itself, in the language chosen; in its lazy chunk. */
export const deviceWords = computed(() => (language.value === 'nb' ? deviceNb : deviceEn));
