import { computed } from '@preact/signals';
import { language } from './language.ts';
import { paperEn } from './paper-en.ts';
import { paperNb } from './paper-nb.ts';

/** The sentences of the count sheet and of its entry, in the language chosen. */
export const paperWords = computed(() => (language.value === 'nb' ? paperNb : paperEn));
