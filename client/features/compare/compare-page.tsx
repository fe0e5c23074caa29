import { useState } from 'preact/hooks';
import type { Language, Ref } from '#shared/api.ts';
import { CompareReply } from '#shared/compare-api.ts';
import { type HeldValue, HistoryReply, historyCalls } from '#shared/history-api.ts';
import { printedNumber } from '#shared/report/printed-number.ts';
import { compareWords } from '../../i18n/compare-sentences.ts';
import { historyWords } from '../../i18n/history-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useAnswer } from '../../use-answer.ts';
import { comparePath, parseCompareChoice, toCompareSearch } from './compare-choice.ts';
import { ComparedNumbers } from './compared-numbers.tsx';
import { PrintedValue } from './printed-value.tsx';

type Props = { readonly plan: Ref; readonly language: Language };

/** One published number beside one season, in every way that the season could have been printed. */
export function ComparePage({ plan, language }: Props) {
  const [search, setSearch] = useState(location.search);
  const held = useAnswer(historyCalls.history.path, HistoryReply);
  const values = [...(held.value?.values ?? [])].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const choice = parseCompareChoice(search, values, plan.seasons);
  const found = useAnswer(choice && comparePath(choice, language), CompareReply);
  const words = compareWords.value;
  const choose = (value: string, season: string | null) => {
    const chosen = toCompareSearch(value, season);
    history.replaceState(history.state, '', chosen);
    setSearch(chosen);
  };
  const newestFirst = [...plan.seasons].sort((a, b) => (a.from < b.from ? 1 : -1));
  const isHere = choice && found.value?.value === choice.value.key && found.value.season === choice.season;
  return (
    <>
      <p class="compare-lead">{words.lead}</p>
      <OfficeRefused refusal={held.refusal} isKept={held.value !== null} onRetry={held.retry} />
      {held.value && values.length === 0 && <p class="quiet">{words.none}</p>}
      {choice && (
        <>
          <form
            class="chooser-bar compare-chooser"
            aria-label={words.chooser}
            onSubmit={(event) => event.preventDefault()}
          >
            <SelectField
              label={words.value}
              value={choice.value.key}
              options={values.map((value) => ({ value: value.key, label: nameOf(value, plan) }))}
              onChoose={(key) => choose(key, null)}
            />
            <SelectField
              label={words.season}
              value={choice.season}
              options={newestFirst.map(({ id }) => ({ value: id, label: id }))}
              onChoose={(season) => choose(choice.value.key, season)}
            />
          </form>
          {found.isWaiting && <p class="fetching">{office.value.waiting}</p>}
          <OfficeRefused refusal={found.refusal} isKept={isHere === true} onRetry={found.retry} />
          <PrintedValue value={choice.value} season={newestFirst.find(({ id }) => id === choice.season)} />
          {isHere && found.value && <ComparedNumbers found={found.value} value={choice.value} />}
        </>
      )}
    </>
  );
}

/** "2017: Urtegata, alle, gjennomsnitt 15,4" */
function nameOf(value: HeldValue, { areas, seasons }: Ref): string {
  // A source's own name for the place is its word; an id is nobody's.
  const isId = value.scopeName === value.scope;
  const groups = seasons.flatMap((season) => season.groups);
  const known = [...areas, ...groups].find(({ id }) => id === value.scope)?.name;
  const place = isId ? (known ?? office.value.chooser.everyArea) : value.scopeName;
  const { bands, measures } = historyWords.value.held;
  const shift = value.shift ? `, ${office.value.shifts[value.shift]}` : '';
  return `${value.period}: ${place}${shift}, ${bands[value.band]}, ${measures[value.measure]} ${printedNumber(value)}`;
}
