import type { ShownEdition } from '#shared/edition-api.ts';
import { cellPath, type Places } from '../../cell-path.ts';
import { ChartFrame } from '../../chart-frame.tsx';
import { FigureTable } from '../../figure-table.tsx';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { EditionFiles } from './edition-files.tsx';
import { EditionNumbers } from './edition-numbers.tsx';
import { MethodText } from './method-text.tsx';

type Props = {
  readonly edition: ShownEdition;
  /** False while it is only a draft: it has no files yet. */
  readonly isFrozen: boolean;
  /** What the plan calls its areas and groups. */
  readonly places: Places;
};

/** Everything in an edition, as its readers have it. */
export function EditionContent({ edition, isFrozen, places }: Props) {
  const words = editionsWords.value;
  const { figures, settings } = edition;
  const told = figures[language.value].filter(({ chart }) => chart.series.length > 0 && chart.years.length > 0);
  return (
    <>
      {edition.notes && <blockquote class="edition-notes">{edition.notes}</blockquote>}
      <p class="quiet">
        {words.profile}: {words.profiles[settings.profile].name}.
        {settings.profile === 'public' && settings.fewerThan !== null && ` ${words.told(settings.fewerThan)}`}
      </p>
      <section aria-labelledby="edition-figures">
        <h2 id="edition-figures">{words.figures}</h2>
        {told.map((figure) => (
          <section key={figure.figure} class="edition-figure" aria-label={office.value.figures.figure(figure.figure)}>
            <h3>{office.value.figures.figure(figure.figure)}</h3>
            <div class="edition-figure-content">
              <div>
                <ChartFrame model={figure.chart} />
                {isFrozen && <EditionFiles edition={edition.id} figure={figure.figure} language={language.value} />}
              </div>
              <FigureTable
                figure={figure}
                pathOf={(column, row, at) => (isFrozen ? cellPath(figure, column, row, at, places, edition.id) : null)}
              />
            </div>
          </section>
        ))}
      </section>
      <EditionNumbers edition={edition} isFrozen={isFrozen} />
      <MethodText text={edition.method[language.value]} />
    </>
  );
}
