import type { HeardPhone, RoundsReply } from '#shared/coverage-api.ts';
import { osloDay } from '#shared/time.ts';
import { coverageWords } from '../../i18n/coverage-page-sentences.ts';
import { clockInWords, dateInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { heardInWords, phoneName } from './people-names.ts';
import type { RescueChance } from './rescue-chance.ts';

type Props = {
  readonly chance: RescueChance;
  readonly isDue: boolean;
  readonly reply: RoundsReply;
  readonly now: number;
};

/** Whether it can still be had, in two words, and what to do, phone by phone. */
export function ChanceWords({ chance, isDue, reply, now }: Props) {
  const words = coverageWords.value.now;
  return (
    <>
      {isDue && (
        <strong class="chance" data-chance={chance.kind}>
          {words.can[chance.kind]}
        </strong>
      )}
      {chance.kind === 'none' ? (
        <span>{words.none}</span>
      ) : (
        chance.phones.map((phone) => (
          <span key={phone.install}>{phoneWords(chance.kind, phone, { isDue, reply, now })}</span>
        ))
      )}
    </>
  );
}

function phoneWords(
  kind: RescueChance['kind'],
  phone: HeardPhone,
  { isDue, reply, now }: Omit<Props, 'chance'>,
): string {
  const words = coverageWords.value.now;
  const [who, heard] = [phoneName(reply, phone), heardInWords(phone, now)];
  if (kind === 'under_way') return isDue ? words.underWay(who, heard) : words.underWayNow(who, heard);
  if (kind === 'silent') return words.silent(who, heard);
  if (kind === 'elsewhere') return words.elsewhere(who);
  const { oldestAt } = phone;
  return words.unsent(who, phone.unsent, oldestAt === null ? '' : words.oldest(whenInWords(oldestAt)), heard);
}

/** "3. juni 20.41" */
function whenInWords(instant: number): string {
  return `${dateInWords(osloDay(instant), language.value)} ${clockInWords(instant, language.value)}`;
}
