import { averagingBases } from '#shared/domain/averaging-basis.ts';
import { office } from '../../i18n/office-sentences.ts';
import type { Basis } from './mean-state.ts';

type Props = {
  /** The basis of the season stands first. */
  readonly main: Basis;
  readonly formulaOf: (basis: Basis) => string | null;
  readonly wordsOf: (basis: Basis) => string;
  /** Said in a formula's place, where there is none. */
  readonly lack: string | null;
};

/** The three ways to make one number of day and evening, each under its own name. */
export function OpenedBases({ main, formulaOf, wordsOf, lack }: Props) {
  const { bases, opened } = office.value;
  const inOrder = [main, ...averagingBases.filter((basis) => basis !== main)];
  return (
    <section class="opened-part">
      {inOrder.map((basis) => {
        const formula = formulaOf(basis);
        return (
          <div key={basis} class="opened-basis">
            <p class="opened-title">{bases[basis]}</p>
            <p class="formula">{formula ?? lack ?? opened.noFormula}</p>
            {formula && <p class="formula-words">{wordsOf(basis)}</p>}
          </div>
        );
      })}
      <p class="formula-words">{opened.unrounded}</p>
    </section>
  );
}
