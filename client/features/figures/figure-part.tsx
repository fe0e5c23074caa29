import type { Language } from '#shared/api.ts';
import type { Figure, FigureId } from '#shared/report/figure.ts';
import { cellPath, type Places } from '../../cell-path.ts';
import { ChartFrame } from '../../chart-frame.tsx';
import { FigureReply } from '../../figure-reply.ts';
import { FigureTable } from '../../figure-table.tsx';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { useAnswer } from '../../use-answer.ts';
import { type FigureChoice, figurePath } from './figure-choice.ts';
import { FigureTitle } from './figure-title.tsx';
import { TakeAway } from './take-away.tsx';

type Props = {
  readonly figure: FigureId;
  readonly choice: FigureChoice;
  readonly language: Language;
  readonly places: Places;
  onTitle(title: string): void;
};

/** One figure: drawn, as a table, and to take away. The old one stays until the new one is here. */
export function FigurePart({ figure, choice, language, places, onTitle }: Props) {
  const { value, refusal, isWaiting, retry } = useAnswer(figurePath(figure, choice, language), FigureReply);
  const { figures, waiting } = office.value;
  return (
    <section class="figure-part" aria-labelledby={`heading-${figure}`}>
      <h2 id={`heading-${figure}`}>{figures.figure(figure)}</h2>
      {isWaiting && <p class="fetching">{waiting}</p>}
      <OfficeRefused refusal={refusal} isKept={value !== null} onRetry={retry} />
      {value && !hasYears(value) && <p class="quiet">{figures.noYears}</p>}
      {value && hasYears(value) && (
        <div class="figure-content" aria-busy={isWaiting}>
          <div>
            <ChartFrame model={value.chart} />
            <p class="quiet beneath">{beneath(value, choice)}</p>
            <FigureTitle figure={figure} title={choice.titles[figure] ?? value.chart.title} onTitle={onTitle} />
            <TakeAway figure={figure} choice={choice} language={language} />
          </div>
          <FigureTable figure={value} pathOf={(column, row, at) => cellPath(value, column, row, at, places)} />
        </div>
      )}
    </section>
  );
}

function hasYears({ chart }: Figure): boolean {
  return chart.series.length > 0 && chart.years.length > 0;
}

/** What the choices above do to this figure. */
function beneath({ table, basis, figure }: Figure, { band }: FigureChoice): string {
  const { figures, bases } = office.value;
  const isTogether = table.columns.some(({ shift, measure }) => shift === null && measure === 'mean');
  const ownBand = figure === '8' && band !== null ? [figures.ownBand] : [];
  return [isTogether ? figures.basis(bases[basis]) : figures.shiftsOnly, ...ownBand].join(' ');
}
