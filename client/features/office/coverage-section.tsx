import type { CoverageReply, Ref } from '#shared/api.ts';
import { office } from '../../i18n/office-sentences.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { AttentionList } from './attention-list.tsx';
import { groupByMonth } from './coverage-months.ts';
import { isHeld, tallyKinds } from './coverage-state.ts';
import { CoverageTable } from './coverage-table.tsx';

type Props = { readonly coverage: CoverageReply; readonly plan: Ref };

/** Which rounds and areas have an answer, and what a coordinator has to look at. */
export function CoverageSection({ coverage, plan }: Props) {
  const say = office.value.coverage;
  const held = coverage.occasions.filter(isHeld);
  const upcoming = coverage.occasions.filter((occasion) => !isHeld(occasion));
  const season = plan.seasons.find(({ id }) => id === coverage.season);
  const areas = listAreas(coverage, plan);
  const nameOf = (area: string) => areas.find(({ id }) => id === area)?.name ?? area;
  return (
    <section class="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{say.title}</h2>
      <p class="quiet">{held.length > 0 ? say.lead : say.none}</p>
      {held.length > 0 && (
        <>
          <ul class="tallies" aria-label={say.legend}>
            {tallyKinds(held).map(({ kind, n }) => (
              <li key={kind}>
                <StateMark kind={kind} /> <strong>{n}</strong> {say.states[kind]}
              </li>
            ))}
          </ul>
          <AttentionList held={held} nameOf={nameOf} />
          <CoverageTable
            label={say.table(coverage.season)}
            months={groupByMonth(held, 'newest')}
            areas={areas}
            season={season}
          />
        </>
      )}
      {upcoming.length > 0 && (
        <details class="upcoming">
          <summary>{say.upcoming(upcoming.length)}</summary>
          <CoverageTable
            label={say.upcoming(upcoming.length)}
            months={groupByMonth(upcoming, 'oldest')}
            areas={areas}
            season={season}
          />
        </details>
      )}
    </section>
  );
}

/** The areas that occur, in the plan's order; one that the plan does not know comes last, under its id. */
function listAreas({ occasions }: CoverageReply, { areas }: Ref): readonly { id: string; name: string }[] {
  const found = [...new Set(occasions.flatMap((occasion) => occasion.areas.map(({ area }) => area)))];
  return found.map((id) => ({ id, name: areas.find((area) => area.id === id)?.name ?? id }));
}
