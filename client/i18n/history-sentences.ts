import { computed } from '@preact/signals';
import { historyEn } from './history-en.ts';
import { historyNb } from './history-nb.ts';
import { language } from './language.ts';

/** The sentences about earlier reports and old counts; only an office fetches them. */
export const historyWords = computed(() => (language.value === 'nb' ? historyNb : historyEn));
