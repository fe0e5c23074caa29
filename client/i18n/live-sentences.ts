import { computed } from '@preact/signals';
import { language } from './language.ts';
import { liveEn } from './live-en.ts';
import { liveNb } from './live-nb.ts';

export const liveWords = computed(() => (language.value === 'nb' ? liveNb : liveEn));
