import { computed } from '@preact/signals';
import { language } from './language.ts';
import { revisionsEn } from './revisions-en.ts';
import { revisionsNb } from './revisions-nb.ts';

/** The sentences of a count's history, in the language chosen; only a coordinator's machine fetches them. */
export const revisionsWords = computed(() => (language.value === 'nb' ? revisionsNb : revisionsEn));
