import { t } from '../../i18n/language.ts';
import { Sun } from '../../ui/sun.tsx';
import { isComplete, peopleSoFar, type RoundArea } from './round-areas.ts';

/** How many of the areas have an answer, and how many people were counted in them together. */
export function RoundProgress({ areas }: { readonly areas: readonly RoundArea[] }) {
  const { roundScreen: words, who, people } = t.value;
  const answered = areas.filter(({ state }) => state.kind === 'answered').length;
  const sum = peopleSoFar(areas);
  return (
    <div class={isComplete(areas) ? 'progress complete' : 'progress'} role="status">
      {isComplete(areas) && <Sun />}
      <p>{isComplete(areas) ? words.complete : words.progress(answered, areas.length)}</p>
      {sum !== null && <p class="sum">{isComplete(areas) ? who.whole(people(sum)) : who.sum(people(sum))}</p>}
    </div>
  );
}
