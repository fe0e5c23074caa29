import { computed } from '@preact/signals';
import { language } from './language.ts';
import { plannerEn } from './planner-en.ts';
import { plannerNb } from './planner-nb.ts';

/** The planner's sentences in the language chosen; only a coordinator's machine fetches them. */
export const planner = computed(() => (language.value === 'nb' ? plannerNb : plannerEn));
