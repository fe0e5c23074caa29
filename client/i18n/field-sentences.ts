import { computed } from '@preact/signals';
import { fieldEn } from './field-en.ts';
import { fieldNb } from './field-nb.ts';
import { language } from './language.ts';

/** The sentences of the screens that a counter asks for now and then; in their lazy chunk. */
export const fieldWords = computed(() => (language.value === 'nb' ? fieldNb : fieldEn));
