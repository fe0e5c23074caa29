import { useState } from 'preact/hooks';
import type { Language, Ref } from '#shared/api.ts';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { averagesSchema } from '../../office-schemas.ts';
import { usePhone } from '../../phone.ts';
import { useAnswer } from '../../use-answer.ts';
import { AwaitedAverages } from './averages-frame.tsx';
import { AveragesTable } from './averages-table.tsx';
import { averagesPath, type Choice, parseChoice, periodOf, toSearch } from './chooser.ts';
import { ChooserBar, nameOfSet } from './chooser-bar.tsx';
import { Notes } from './notes.tsx';

type Props = { readonly plan: Ref; readonly language: Language };

/** What was chosen stands in the address; what was fetched last stays on the page until the next is here. */
export function SeasonPage({ plan, language }: Props) {
  const [search, setSearch] = useState(location.search);
  const now = usePhone().now.value;
  const choice = parseChoice(search, plan.seasons, now);
  const averages = useAnswer(choice && averagesPath(choice, language), averagesSchema);
  const { noSeasons, waiting } = office.value;
  if (!choice) return <p class="quiet">{noSeasons}</p>;
  const choose = (next: Choice) => {
    const chosen = toSearch(parseChoice(toSearch(next), plan.seasons, now) ?? next);
    history.replaceState(history.state, '', chosen);
    setSearch(chosen);
  };
  const { value, answered } = averages;
  const seasonOf = (id: string) => plan.seasons.find((season) => season.id === id);
  const asked = seasonOf(choice.season);
  const isFirst = value === null && averages.isWaiting;
  return (
    <>
      <ChooserBar seasons={plan.seasons} choice={choice} onChoose={choose} />
      {averages.isWaiting && !isFirst && <p class="fetching">{waiting}</p>}
      <OfficeRefused refusal={averages.refusal} isKept={value !== null} onRetry={averages.retry} />
      {isFirst && asked && (
        <AwaitedAverages of={{ ...choice, setName: nameOfSet(asked, choice.set), basis: asked.basis }} />
      )}
      {value && answered && (
        <div aria-busy={averages.isWaiting}>
          <AveragesTable
            averages={value}
            setName={nameOfSet(seasonOf(value.season), value.set)}
            period={periodOf(answered)}
          />
          <Notes averages={value} />
        </div>
      )}
    </>
  );
}
