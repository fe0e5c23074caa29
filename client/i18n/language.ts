import { computed, signal } from '@preact/signals';
import type { Language } from '#shared/api.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';

/** The language of the interface. Names of areas, age bands' limits and footnotes are data and keep their own. */
export const language = signal<Language>('nb');

/** The interface's sentences, in the language chosen: `t.value.round.title`. */
export const t = computed(() => (language.value === 'nb' ? nb : en));
