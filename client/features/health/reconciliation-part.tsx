import type { ReconciliationReply } from '#shared/quality-api.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { dateInWords, dayInWords } from '../../i18n/dates.ts';
import { healthWords } from '../../i18n/health-sentences.ts';
import { language, t } from '../../i18n/language.ts';
import { whole } from '../../i18n/whole.ts';
import { usePhone } from '../../phone.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { NumberTable } from './number-table.tsx';

type Props = {
  readonly reply: ReconciliationReply;
  readonly date: string | null;
  onChoose(date: string | null): void;
};

/** "Telefonene sier 914, vi har 914", and the names of whatever is between. */
export function ReconciliationPart({ reply, date, onChoose }: Props) {
  const { said, held, differences, days } = reply;
  const { reconciliation: words, parts } = healthWords.value;
  return (
    <section aria-labelledby="reconciliation">
      <h2 id="reconciliation">{parts.reconciliation}</h2>
      <SelectField
        label={words.day}
        value={date ?? ''}
        options={[
          { value: '', label: words.wholeSeason },
          ...withAsked(days, date).map((day) => ({ value: day, label: dayInWords(day, language.value) })),
        ]}
        onChoose={(day) => onChoose(day === '' ? null : day)}
      />
      <p class="says" role="status">
        {words.says(said, held)}
      </p>
      <p>
        {differences.length === 0 ? (said === 0 ? words.nothing : words.agrees) : words.differs(differences.length)}
      </p>
      {differences.length > 0 && <Differences differences={differences} />}
      <p class="quiet">
        {words.known} {words.what}
      </p>
      {days.length > 0 && (
        <details>
          <summary>{words.listDays}</summary>
          <NumberTable
            caption={words.daysCaption}
            columns={Object.values(words.dayColumns)}
            rows={days.map((day) => ({
              key: day.date,
              cells: [
                dayInWords(day.date, language.value),
                whole(day.said),
                whole(day.held),
                whole(day.said - day.held),
              ],
            }))}
          />
        </details>
      )}
    </section>
  );
}

function withAsked(days: ReconciliationReply['days'], asked: string | null): readonly string[] {
  const known = days.map(({ date }) => date);
  return [...new Set(asked === null ? known : [...known, asked])].sort();
}

function Differences({ differences }: Pick<ReconciliationReply, 'differences'>) {
  const { reconciliation: words } = healthWords.value;
  const now = usePhone().now.value;
  return (
    <NumberTable
      caption={words.caption}
      words={[0, 4, 5]}
      columns={Object.values(words.columns)}
      rows={differences.map(({ install, person, label, said, held, unclaimed, absent, lastContactAt }) => ({
        key: install,
        cells: [
          <a key="phone" href={`/office/people#person-${person.id}`}>
            {words.phoneOf(person.name, label)}
          </a>,
          whole(said),
          whole(held),
          <>
            {whole(said - held)}
            {unclaimed > 0 && <small>{words.unclaimed(unclaimed)}</small>}
          </>,
          absent.map(spanInWords).join('; '),
          lastContactAt === null
            ? words.never
            : t.value.status.ago(stretchInWords(now - lastContactAt, t.value.status)),
        ],
      }))}
    />
  );
}

function spanInWords({ from, to }: ReconciliationReply['differences'][number]['absent'][number]): string {
  const { reconciliation: words } = healthWords.value;
  const say = (day: string) => dateInWords(day, language.value);
  if (from === null) return to === null ? words.unknown : words.before(say(to));
  if (to === null) return words.after(say(from));
  return from === to ? words.onDay(say(from)) : words.between(say(from), say(to));
}
