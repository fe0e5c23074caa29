import { computed } from '@preact/signals';
import { basisEn } from './basis-en.ts';
import { basisNb } from './basis-nb.ts';
import { language } from './language.ts';

export const basisWords = computed(() => (language.value === 'nb' ? basisNb : basisEn));
