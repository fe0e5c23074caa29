import { computed } from '@preact/signals';
import { compareEn } from './compare-en.ts';
import { compareNb } from './compare-nb.ts';
import { language } from './language.ts';

export const compareWords = computed(() => (language.value === 'nb' ? compareNb : compareEn));
