import type { Counter } from '#shared/domain/assign.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { areaName, type PlannerPlan } from './planner-plan.ts';
import { Ticks } from './ticks.tsx';

type Props = {
  readonly plan: PlannerPlan;
  /** The areas that can be shared out, in walking order. */
  readonly areas: readonly string[];
  readonly counters: readonly Counter[];
  onChange(counters: readonly Counter[]): void;
};

/** Which people or teams, and where there are several which areas each of them. */
export function CounterFields({ plan, areas, counters, onChange }: Props) {
  const words = planner.value.assign;
  const people = plan.reply.people;
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? person;
  const known = people.map(({ id, name }) => ({ id, label: name }));
  const gone = counters.filter(({ person }) => !people.some(({ id }) => id === person));
  const choose = (ids: readonly string[]) =>
    onChange(ids.map((person) => counters.find((one) => one.person === person) ?? { person, areas: null }));
  const share = (person: string, own: readonly string[]) => {
    const inOrder = areas.filter((id) => own.includes(id));
    const isAll = inOrder.length === areas.length;
    onChange(counters.map((one) => (one.person === person ? { person, areas: isAll ? null : inOrder } : one)));
  };
  return (
    <>
      <Ticks
        legend={words.who}
        options={[...known, ...gone.map(({ person }) => ({ id: person, label: words.gone }))]}
        chosen={counters.map(({ person }) => person)}
        onChoose={choose}
      />
      {counters.map(({ person, areas: own }) => (
        <Ticks
          key={person}
          legend={words.areasOf(nameOf(person))}
          options={areas.map((id) => ({ id, label: areaName(plan, id) }))}
          chosen={own ?? areas}
          onChoose={(ids) => share(person, ids)}
        />
      ))}
    </>
  );
}
