import { computed } from '@preact/signals';
import { editionsEn } from './editions-en.ts';
import { editionsNb } from './editions-nb.ts';
import { language } from './language.ts';

export const editionsWords = computed(() => (language.value === 'nb' ? editionsNb : editionsEn));
