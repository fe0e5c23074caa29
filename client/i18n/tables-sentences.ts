import { computed } from '@preact/signals';
import { language } from './language.ts';
import { tablesEn } from './tables-en.ts';
import { tablesNb } from './tables-nb.ts';

export const tablesWords = computed(() => (language.value === 'nb' ? tablesNb : tablesEn));
