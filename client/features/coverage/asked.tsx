import type { CoveredArea, CoveredRound, RoundsReply } from '#shared/coverage-api.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { office } from '../../i18n/office-sentences.ts';
import { ChanceWords } from './chance-words.tsx';
import { nameOf } from './people-names.ts';
import { countersOf, phonesCounting, rescueChance } from './rescue-chance.ts';

type Props = {
  readonly round: CoveredRound;
  readonly area: CoveredArea | undefined;
  readonly reply: RoundsReply;
  readonly now: number;
};

/** Who was to count it, and as long as nobody has answered, where it may still be. */
export function Asked({ round, area, reply, now }: Props) {
  const { now: words } = coverageWords.value;
  const persons = area ? countersOf(round, area.area) : round.counters.map(({ person }) => person);
  const names = office.value.list(persons.map((person) => nameOf(reply, person)));
  const isOpen = area?.state === 'missing' || area?.state === null;
  const chance = area && isOpen && round.state === 'planned' ? rescueChance(round, area.area, reply) : null;
  const others =
    area && !chance ? phonesCounting(reply.phones, { season: reply.season, ...round, area: area.area }) : [];
  const asked = round.due ? words.toCount(names) : words.toCountNow(names);
  return (
    <>
      <p class="quiet">{persons.length > 0 ? asked : round.due ? words.nobody : words.nobodyNow}</p>
      {chance && (round.due || chance.kind === 'under_way') && (
        <p class="hope">
          <ChanceWords chance={chance} isDue={round.due} reply={reply} now={now} />
        </p>
      )}
      {others.length > 0 && (
        <p class="hope">
          <ChanceWords chance={{ kind: 'under_way', phones: others }} isDue={false} reply={reply} now={now} />
        </p>
      )}
    </>
  );
}
