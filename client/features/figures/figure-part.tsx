import type { Language } from '#shared/api.ts';
import type { FigureId } from '#shared/report/figure.ts';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { useAnswer } from '../../use-answer.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type FigureChoice, figurePath } from './figure-choice.ts';
import { FigureReply } from './figure-reply.ts';
import { FigureTable } from './figure-table.tsx';
import { TakeAway } from './take-away.tsx';

type Props = { readonly figure: FigureId; readonly choice: FigureChoice; readonly language: Language };

/** One published figure: drawn, as a table, and to take away. The old one stays until the new one is here. */
export function FigurePart({ figure, choice, language }: Props) {
  const { value, refusal, isWaiting, retry } = useAnswer(figurePath(figure, choice, language), FigureReply);
  const { figures, bases, waiting } = office.value;
  return (
    <section class="figure-part" aria-labelledby={`heading-${figure}`}>
      <h2 id={`heading-${figure}`}>{figures.figure(figure)}</h2>
      {isWaiting && <p class="fetching">{waiting}</p>}
      <OfficeRefused refusal={refusal} isKept={value !== null} onRetry={retry} />
      {value && value.chart.series.length === 0 && <p class="quiet">{figures.noYears}</p>}
      {value && value.chart.series.length > 0 && (
        <div class="figure-content" aria-busy={isWaiting}>
          <div>
            <ChartFrame model={value.chart} />
            <p class="quiet beneath">{figure === '2' ? figures.shiftsOnly : figures.basis(bases[value.basis])}</p>
            <TakeAway figure={figure} choice={choice} language={language} />
          </div>
          <FigureTable figure={value} />
        </div>
      )}
    </section>
  );
}
