import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '#shared/api.ts';
import { nb, type Sentences } from './nb.ts';

const spoken = signal<Language>('nb');
const sentences = signal<Sentences>(nb);
let wanted: Language = 'nb';

/** The language of the interface. Names of areas, age bands' limits and footnotes are data and keep their own. */
export const language: ReadonlySignal<Language> = spoken;

/** The interface's sentences, in the language chosen: `t.value.round.title`. */
export const t: ReadonlySignal<Sentences> = sentences;

/** Bokmål is always here; English is fetched when somebody chooses it. Where it cannot be had, the language stays. */
export async function speak(chosen: Language): Promise<void> {
  wanted = chosen;
  const words = chosen === 'nb' ? nb : await import('./en.ts').then(({ en }) => en).catch(() => null);
  if (words === null || wanted !== chosen) return;
  batch(() => {
    spoken.value = chosen;
    sentences.value = words;
  });
}
