import type { PlanVersion } from '#shared/plan-api.ts';
import { osloDay } from '#shared/time.ts';
import { clockInWords, dateInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';

/** Who made a version, when by their own clock, and why. */
export function VersionBy({
  version: { by, madeAt, reason },
}: {
  readonly version: Pick<PlanVersion, 'by' | 'madeAt' | 'reason'>;
}) {
  const words = planner.value.history;
  const when =
    madeAt === null
      ? words.fromStart
      : `${dateInWords(osloDay(madeAt), language.value)} ${osloDay(madeAt).slice(0, 4)}, ${words.clock(clockInWords(madeAt, language.value))}`;
  return (
    <p class="by">
      <strong>{by?.name ?? words.nobody}</strong> · {when}
      {reason && <span> · «{reason}»</span>}
    </p>
  );
}
