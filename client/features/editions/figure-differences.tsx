import type { EditionComparison } from '#shared/edition-api.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';

/** What stands in a figure of the edition, and would stand there today. */
export function FigureDifferences({ figures }: Pick<EditionComparison, 'figures'>) {
  const words = editionsWords.value.compare;
  return (
    <details>
      <summary class="unfold">{words.figuresCaption}</summary>
      <ul>
        {figures.map(({ figure, year, label, before, after }) => (
          <li key={`${figure} ${year} ${label}`}>
            {office.value.figures.figure(figure)}, {year}, {label}: {before ?? words.noNumber} →{' '}
            <strong>{after ?? words.noNumber}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}
