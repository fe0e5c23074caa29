import { computed } from '@preact/signals';
import { coveragePageEn } from './coverage-page-en.ts';
import { coveragePageNb } from './coverage-page-nb.ts';
import { language } from './language.ts';

/** The coverage page's sentences in the language chosen; only a coordinator's machine fetches them. */
export const coverageWords = computed(() => (language.value === 'nb' ? coveragePageNb : coveragePageEn));
