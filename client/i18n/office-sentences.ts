import { computed } from '@preact/signals';
import { language } from './language.ts';
import { officeEn } from './office-en.ts';
import { officeNb } from './office-nb.ts';

/** The office screens' sentences in the language chosen; in the lazy chunk, so that a counter's phone never loads them. */
export const office = computed(() => (language.value === 'nb' ? officeNb : officeEn));
