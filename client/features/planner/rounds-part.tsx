import { useState } from 'preact/hooks';
import { type Occasion, occasionKey } from '#shared/domain/occasion.ts';
import { isPlannable } from '#shared/domain/season-state.ts';
import { capital } from '../../i18n/capital.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { monthAndYear, weekdayAndDate } from '../../i18n/table-dates.ts';
import type { Closing } from './change-form.tsx';
import { Holidays } from './holidays.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { RoundActs } from './round-acts.tsx';
import { RoundCell } from './round-cell.tsx';
import { RoundPanel } from './round-panel.tsx';
import { listMonths } from './rounds-by-month.ts';
import './rounds.css';

type Props = Pick<Closing, 'onSent'> & { readonly plan: PlannerPlan };

/** Every round of the season by its date, each to be opened and changed; above them the holidays that wait for a word. */
export function RoundsPart({ plan, onSent }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  const words = planner.value;
  const { shifts } = plan.season;
  const isOpen = isPlannable(plan.season.state);
  return (
    <>
      {isOpen && <Holidays plan={plan} onSent={onSent} />}
      {isOpen && <RoundActs plan={plan} onSent={onSent} />}
      <table class="rounds">
        <caption>{words.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.date}</th>
            {shifts.map(({ id, from, to }) => (
              <th key={id} scope="col">
                {capital(words.shifts[id])}{' '}
                <span class="clock">
                  {from}–{to}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {listMonths(plan.occasions).map(({ month, days }) => (
          <tbody key={month}>
            <tr class="month">
              <th scope="rowgroup" colSpan={shifts.length + 1}>
                {capital(monthAndYear(month, language.value))}
              </th>
            </tr>
            {days.map(({ date, rounds }) => {
              const open = rounds.find((round) => occasionKey(round) === opened);
              return (
                <DayRows
                  key={date}
                  plan={plan}
                  date={date}
                  rounds={rounds}
                  open={open}
                  onOpen={(round) => setOpened(round && occasionKey(round))}
                  onSent={onSent}
                />
              );
            })}
          </tbody>
        ))}
      </table>
    </>
  );
}

type DayProps = Props & {
  readonly date: string;
  readonly rounds: readonly Occasion[];
  readonly open: Occasion | undefined;
  onOpen(round: Occasion | null): void;
};

function DayRows({ plan, date, rounds, open, onOpen, onSent }: DayProps) {
  const { shifts } = plan.season;
  return (
    <>
      <tr>
        <th scope="row">{weekdayAndDate(date, language.value)}</th>
        {shifts.map(({ id }) => {
          const round = rounds.find(({ shift }) => shift === id);
          return (
            <td key={id}>
              {round ? (
                <RoundCell
                  plan={plan}
                  round={round}
                  isOpen={round === open}
                  onPress={() => onOpen(round === open ? null : round)}
                />
              ) : (
                <span class="quiet">{planner.value.table.none}</span>
              )}
            </td>
          );
        })}
      </tr>
      {open && (
        <tr>
          <td colSpan={shifts.length + 1}>
            <RoundPanel key={occasionKey(open)} plan={plan} round={open} onSent={onSent} onClose={() => onOpen(null)} />
          </td>
        </tr>
      )}
    </>
  );
}
