import { computed } from '@preact/signals';
import { language } from './language.ts';
import { peopleEn } from './people-en.ts';
import { peopleNb } from './people-nb.ts';

/** The sentences of people and phones; only a coordinator's machine fetches them. */
export const peopleWords = computed(() => (language.value === 'nb' ? peopleNb : peopleEn));
