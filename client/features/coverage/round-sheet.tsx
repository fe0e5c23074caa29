import { useLocation } from 'preact-iso';
import type { Ref } from '#shared/api.ts';
import { RoundsReply } from '#shared/coverage-api.ts';
import { paperWords } from '../../i18n/paper-sentences.ts';
import { useAnswer } from '../../use-answer.ts';
import { readRound, roundHref } from './coverage-address.ts';
import { nameOf } from './people-names.ts';
import { RoundChoice } from './round-choice.tsx';
import './round-sheet.css';
import { SheetArea } from './sheet-area.tsx';
import { SheetHead } from './sheet-head.tsx';

type Props = { readonly plan: Ref; readonly search: string };

/** One round on paper, for when no phone can be used: the areas in walking order, with a box for every answer the app would ask for. Without a round it is blank. */
export function RoundSheet({ plan, search }: Props) {
  const { route } = useLocation();
  const words = paperWords.value;
  const asked = readRound(search);
  const seasonId = new URLSearchParams(search).get('season') ?? '';
  const season = plan.seasons.find(({ id }) => id === seasonId);
  const { value } = useAnswer(season ? `/api/seasons/${seasonId}/rounds` : null, RoundsReply);
  if (!season) return <p class="quiet">{words.noSeason}</p>;
  const round = asked && season.occasions.find(({ date, shift }) => date === asked.date && shift === asked.shift);
  const ids = round ? round.areas : [...new Set(season.occasions.flatMap(({ areas }) => areas))];
  const areas = ids.map((id) => plan.areas.find((area) => area.id === id) ?? { id, name: id });
  const counters = value?.rounds
    .find((one) => one.date === round?.date && one.shift === round?.shift)
    ?.counters.map(({ person }) => nameOf(value, person));
  return (
    <div class="round-sheet">
      <div class="sheet-tools">
        <RoundChoice
          rounds={season.occasions}
          chosen={round ?? null}
          none={words.blank}
          onChoose={(next) =>
            route(
              next
                ? roundHref('sheet', { season: seasonId, date: next.date, shift: next.shift })
                : `/office/coverage/sheet?season=${seasonId}`,
              true,
            )
          }
        />
        <button type="button" class="button primary" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <div class="sheet-paper">
        <SheetHead season={season} round={round ?? null} counters={counters ?? []} />
        {areas.length === 0 && <p>{words.noAreas}</p>}
        {areas.map((area, index) => (
          <SheetArea key={area.id} area={area} order={index + 1} />
        ))}
      </div>
    </div>
  );
}
