import { computed } from '@preact/signals';
import { deskEn } from './desk-en.ts';
import { deskNb } from './desk-nb.ts';
import { language } from './language.ts';

/** The sentences for counts that are written at a desk, in the language chosen. */
export const deskWords = computed(() => (language.value === 'nb' ? deskNb : deskEn));
