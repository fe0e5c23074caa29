import { computed } from '@preact/signals';
import { healthEn } from './health-en.ts';
import { healthNb } from './health-nb.ts';
import { language } from './language.ts';

/** The sentences on quality; only a coordinator's machine fetches them. */
export const healthWords = computed(() => (language.value === 'nb' ? healthNb : healthEn));
