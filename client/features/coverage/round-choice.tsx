import type { RefSeason } from '#shared/api.ts';
import { occasionKey } from '#shared/domain/occasion.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { paperWords } from '../../i18n/paper-sentences.ts';
import { weekdayAndDate } from '../../i18n/table-dates.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { RoundAddress } from './coverage-address.ts';

type Round = Pick<RoundAddress, 'date' | 'shift'>;
type Props = {
  readonly rounds: RefSeason['occasions'];
  readonly chosen: Round | null;
  /** What stands for no round. */
  readonly none: string;
  onChoose(round: Round | null): void;
};

/** One of a season's rounds, by its day. */
export function RoundChoice({ rounds, chosen, none, onChoose }: Props) {
  const words = paperWords.value;
  return (
    <SelectField
      label={words.round}
      value={chosen ? occasionKey(chosen) : ''}
      options={[
        { value: '', label: none },
        ...rounds.map((round) => {
          const day = weekdayAndDate(round.date, language.value);
          const name = coverageWords.value.round(day, office.value.shifts[round.shift]);
          return { value: occasionKey(round), label: round.state === 'cancelled' ? words.cancelled(name) : name };
        }),
      ]}
      onChoose={(key) => onChoose(rounds.find((round) => occasionKey(round) === key) ?? null)}
    />
  );
}
