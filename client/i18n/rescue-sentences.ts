import { computed } from '@preact/signals';
import { enRescue } from './en-rescue.ts';
import { language } from './language.ts';
import { nbRescue } from './nb-rescue.ts';

/** The sentences of "Les opp" in the language chosen; in its lazy chunk, since most phones never need them. */
export const rescueWords = computed(() => (language.value === 'nb' ? nbRescue : enRescue));
