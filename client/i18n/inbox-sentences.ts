import { computed } from '@preact/signals';
import { inboxEn } from './inbox-en.ts';
import { inboxNb } from './inbox-nb.ts';
import { language } from './language.ts';
import { remarksEn } from './remarks-en.ts';
import { remarksNb } from './remarks-nb.ts';

/** The sentences of the inbox, in the language chosen; only a coordinator's machine fetches them. */
export const inboxWords = computed(() => (language.value === 'nb' ? inboxNb : inboxEn));

/** What is to be looked at: counts that stand out, and phones. */
export const remarkWords = computed(() => (language.value === 'nb' ? remarksNb : remarksEn));
