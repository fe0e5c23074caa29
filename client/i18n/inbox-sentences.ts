import { computed } from '@preact/signals';
import { inboxEn } from './inbox-en.ts';
import { inboxNb } from './inbox-nb.ts';
import { language } from './language.ts';

/** The sentences of the inbox, in the language chosen; only a coordinator's machine fetches them. */
export const inboxWords = computed(() => (language.value === 'nb' ? inboxNb : inboxEn));
