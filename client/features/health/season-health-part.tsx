import type { QualityReply } from '#shared/quality-api.ts';
import { capital } from '../../i18n/capital.ts';
import { healthWords } from '../../i18n/health-sentences.ts';
import { language } from '../../i18n/language.ts';
import { weekdayInWords } from '../../i18n/table-dates.ts';
import { whole } from '../../i18n/whole.ts';
import { Icon } from '../../ui/icon.tsx';
import { NumberTable } from './number-table.tsx';

type Health = QualityReply['health'];
type Part = Health['areas'][number] | Health['weekdays'][number] | Health['shifts'][number];

/** Where the season is thin, whether the gaps have a pattern, and how many counts it will rest on. */
export function SeasonHealthPart({ health }: { readonly health: Health }) {
  const { health: words, parts, shifts } = healthWords.value;
  const { total, areas, weekdays, weekdayShifts, expected } = health;
  const weekday = (day: number) => weekdayInWords(day, language.value);
  return (
    <section aria-labelledby="health">
      <h2 id="health">{parts.health}</h2>
      <p class="quiet">{words.what}</p>
      <p class="says">{total.due === 0 ? words.nothingDue : words.soFar(total.counted, total.due)}</p>
      <Patterns health={health} />
      <div class="beside-each-other">
        <PartTable title={words.areas} first={words.columns.area} rows={areas} nameOf={(part) => part.name} />
        <PartTable
          title={words.weekdays}
          first={words.columns.weekday}
          rows={weekdays}
          nameOf={({ key }) => capital(weekday(key))}
        />
        <PartTable
          title={words.shifts}
          first={words.columns.shift}
          rows={health.shifts}
          nameOf={({ key }) => capital(shifts[key])}
        />
        <NumberTable
          caption={words.weekdayShift}
          columns={[words.columns.weekday, capital(shifts.day), capital(shifts.evening)]}
          rows={weekdays.map(({ key }) => ({
            key: String(key),
            cells: [
              capital(weekday(key)),
              ...(['day', 'evening'] as const).map((shift) => {
                const one = weekdayShifts.find((found) => found.weekday === key && found.shift === shift);
                return one && one.due > 0 ? words.gapsOf(one.due - one.counted, one.due) : words.notDue;
              }),
            ],
          }))}
        />
      </div>
      <p class="quiet">
        {words.underRule} {words.apartRule}
      </p>
      <NumberTable
        caption={`${words.expected}. ${words.expectedNote}`}
        words={[0, 1, 6]}
        columns={[
          ...[words.columns.area, words.columns.shift, words.columns.counted, words.columns.planned],
          ...[words.columns.expected, words.columns.atMost, words.columns.mark],
        ]}
        rows={expected.map((one) => ({
          key: `${one.area} ${one.shift}`,
          cells: [
            ...[one.name, shifts[one.shift], whole(one.counted), whole(one.planned)],
            one.expected === null ? words.notDue : whole(one.expected),
            whole(one.atMost),
            one.isFew ? <Mark key="few" word={words.few} /> : '',
          ],
        }))}
      />
    </section>
  );
}

type TableProps<P extends Part> = {
  readonly title: string;
  readonly first: string;
  readonly rows: readonly P[];
  nameOf(part: P): string;
};

function PartTable<P extends Part>({ title, first, rows, nameOf }: TableProps<P>) {
  const { counted, notCounted, missing, due, mark } = healthWords.value.health.columns;
  return (
    <NumberTable
      caption={title}
      columns={[first, counted, notCounted, missing, due, mark]}
      words={[0, 5]}
      rows={rows.map((part) => ({
        key: String(part.key),
        cells: [
          ...[nameOf(part), whole(part.counted), whole(part.notCounted), whole(part.missing), whole(part.due)],
          <Marks key="marks" part={part} />,
        ],
      }))}
    />
  );
}

function Marks({ part }: { readonly part: Part }) {
  const { under, apart } = healthWords.value.health;
  return (
    <>
      {part.isUnder && <Mark word={under} />} {part.isApart && <Mark word={apart} />}
    </>
  );
}

function Mark({ word }: { readonly word: string }) {
  return (
    <span class="marked">
      <Icon name="warning" />
      {word}
    </span>
  );
}

function Patterns({ health }: { readonly health: Health }) {
  const { health: words, shifts: names } = healthWords.value;
  const { areas, weekdays, shifts, total } = health;
  const gaps = ({ due, counted }: Part) => due - counted;
  const found = [
    ...weekdays
      .filter(({ isApart }) => isApart)
      .map((part) => words.apartWeekday(weekdayInWords(part.key, language.value), gaps(part), part.due)),
    ...shifts.filter(({ isApart }) => isApart).map((part) => words.apartShift(names[part.key], gaps(part), part.due)),
    ...areas.filter(({ isApart }) => isApart).map((part) => words.apartArea(part.name, gaps(part), part.due)),
  ];
  if (total.due === 0) return null;
  if (found.length === 0) return <p>{total.counted === total.due ? words.noGaps : words.noPattern}</p>;
  return (
    <ul class="patterns">
      {found.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
