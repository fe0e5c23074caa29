import { useState } from 'preact/hooks';
import type { Language, Ref } from '#shared/api.ts';
import { figureIds } from '#shared/report/figure.ts';
import { office } from '../../i18n/office-sentences.ts';
import { useAnswer } from '../../use-answer.ts';
import { type FigureChoice, parseFigureChoice, toFigureSearch, withTitle } from './figure-choice.ts';
import { FigureChooser } from './figure-chooser.tsx';
import { FigurePart } from './figure-part.tsx';
import { ReportedYears, reportedYearsPath } from './reported-years.ts';
import { TakeAwayAll } from './take-away-all.tsx';

type Props = { readonly plan: Ref; readonly language: Language };

/** Every figure there is, over the same choice, which stands in the address. */
export function FiguresPage({ plan, language }: Props) {
  const [search, setSearch] = useState(location.search);
  const { value: held } = useAnswer(reportedYearsPath, ReportedYears);
  const reported = held?.values.flatMap(({ year }) => (year === null ? [] : [year])) ?? [];
  const choice = parseFigureChoice(search, plan.seasons, reported);
  if (!choice) return <p class="quiet">{office.value.noSeasons}</p>;
  const choose = (next: FigureChoice) => {
    const chosen = toFigureSearch(next);
    history.replaceState(history.state, '', chosen);
    setSearch(chosen);
  };
  return (
    <>
      <FigureChooser seasons={plan.seasons} reported={reported} choice={choice} onChoose={choose} />
      <TakeAwayAll choice={choice} language={language} />
      {figureIds.map((figure) => (
        <FigurePart
          key={figure}
          figure={figure}
          choice={choice}
          language={language}
          places={plan}
          onTitle={(title) => choose(withTitle(choice, figure, title))}
        />
      ))}
    </>
  );
}
