import { useMemo } from 'preact/hooks';
import type { RoundsReply } from '#shared/coverage-api.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { AttentionList } from './attention-list.tsx';
import type { CoverageChoice } from './coverage-address.ts';
import { isHeld, tallyKinds } from './coverage-kind.ts';
import { chooseRounds, groupByMonth } from './coverage-months.ts';
import { CoverageTable } from './coverage-table.tsx';
import type { OpenedPlace } from './opened-cell.tsx';

type Props = {
  readonly reply: RoundsReply;
  readonly choice: CoverageChoice;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  onOpen(place: OpenedPlace): void;
};

/** The rounds that have been held, with what waits for somebody above them, and folded away those to come. Drawn anew only when something in it has changed. */
export function RoundsTables({ reply, choice, areas, onOpen }: Props) {
  const { coverage: say } = office.value;
  const words = coverageWords.value;
  const { season, month, shift, area } = choice;
  const names = areas.map(({ name }) => name).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the areas by their names, the choice by its parts
  return useMemo(() => {
    const chosen = chooseRounds(reply.rounds, choice);
    const held = chosen.filter(isHeld);
    const upcoming = chosen.filter((round) => !isHeld(round));
    const columns = area === null ? areas : areas.filter(({ id }) => id === area);
    const table = { columns, reply, onOpen };
    if (chosen.length === 0) return <p class="quiet">{words.nothingFits}</p>;
    return (
      <>
        {held.length === 0 && <p class="quiet">{say.none}</p>}
        {held.length > 0 && (
          <section aria-labelledby="coverage-title">
            <h2 id="coverage-title">{say.title}</h2>
            <ul class="tallies" aria-label={say.legend}>
              {tallyKinds(held).map(({ kind, n }) => (
                <li key={kind}>
                  <StateMark kind={kind} /> <strong>{n}</strong> {say.states[kind]}
                </li>
              ))}
            </ul>
            <AttentionList held={held} nameOf={(id) => areas.find((one) => one.id === id)?.name ?? id} />
            <p class="quiet screen-only">{words.keys}</p>
            <CoverageTable {...table} label={say.table(season)} months={groupByMonth(held, 'newest')} />
          </section>
        )}
        {upcoming.length > 0 && (
          <details class="upcoming">
            <summary>{say.upcoming(upcoming.length)}</summary>
            <CoverageTable {...table} label={say.upcoming(upcoming.length)} months={groupByMonth(upcoming, 'oldest')} />
          </details>
        )}
      </>
    );
  }, [reply, season, month, shift, area, names, say, words]);
}
