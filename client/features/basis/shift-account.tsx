import type { BasisReply } from '#shared/basis-api.ts';
import { notYetHeld } from '#shared/report/tally-gaps.ts';
import { whole } from '#shared/report/whole.ts';
import { basisWords } from '../../i18n/basis-sentences.ts';
import { capital } from '../../i18n/capital.ts';
import { t } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';

type Props = {
  readonly shift: BasisReply['shifts'][number];
  readonly band: BasisReply['band'];
  /** True where the number above is this shift's own, and its formula stands there. */
  readonly isAlone: boolean;
  /** False where only some counts were asked for, by their circumstances: the plan knows nothing of those. */
  readonly hasPlan: boolean;
};

/** One shift: every planned count accounted for, what was not counted by its reason. */
export function ShiftAccount({ shift, band, isAlone, hasPlan }: Props) {
  const words = basisWords.value;
  const { reasons } = t.value;
  const why = shift.reasons.map(({ reason, n }) => `${n} ${reasons[reason].toLowerCase()}`).join(', ');
  const gaps: [string, number][] = [
    [why ? `${words.notCounted} (${why})` : words.notCounted, shift.notCounted],
    [words.missing, shift.missing],
    [words.ageUnknown, shift.ageUnknown],
    [words.notYet, notYetHeld(shift)],
  ];
  const besides: [string, number][] = [
    [words.ofThemZero, shift.zeros],
    ...(band === 'all' ? [] : [[words.above, shift.above] as [string, number]]),
    [words.estimated, shift.estimated],
    [words.changedAfterwards, shift.changedAfterwards],
    [words.cancelled, shift.cancelled],
  ];
  return (
    <div class="basis-shift">
      <h4>{capital(office.value.shifts[shift.shift])}</h4>
      {!isAlone && <p class="formula">{shift.formula ?? words.noFormula}</p>}
      <dl>
        <Line label={words.counted} n={shift.counted} />
        {hasPlan && (
          <>
            {gaps.map(([label, n]) => n > 0 && <Line key={label} label={label} n={n} />)}
            <Line label={words.planned} n={shift.planned} isSum />
          </>
        )}
        {besides.map(([label, n]) => n > 0 && <Line key={label} label={label} n={n} />)}
        <Line label={words.people} n={shift.sum} />
      </dl>
    </div>
  );
}

function Line({ label, n, isSum = false }: { readonly label: string; readonly n: number; readonly isSum?: boolean }) {
  return (
    <div class={isSum ? 'planned' : undefined}>
      <dt>{label}</dt>
      <dd>{whole(n)}</dd>
    </div>
  );
}
