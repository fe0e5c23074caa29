import type { AveragesReply } from '#shared/api.ts';
import { shifts } from '#shared/domain/slot.ts';
import { office } from '../../i18n/office-sentences.ts';
import type { CoveredOccasion } from './coverage-state.ts';
import { basisFormula, shiftFormula } from './formula.ts';
import { listGapDays } from './gap-days.ts';
import { Behind, BehindBoth, lackWords, MeanCell } from './mean-cell.tsx';
import { areaBasisState, areaShiftState, type Basis } from './mean-state.ts';
import { OpenableRow } from './openable-row.tsx';
import { OpenedBases } from './opened-bases.tsx';
import { OpenedShift } from './opened-shift.tsx';

type Props = {
  readonly area: AveragesReply['areas'][number];
  readonly basis: Basis;
  readonly period: string | null;
  /** Empty where the reader may not see single rounds. */
  readonly occasions: readonly CoveredOccasion[];
};

/** One area: its three numbers, its flags in words, and under them how it all was worked out. */
export function AreaRow({ area, basis, period, occasions }: Props) {
  const { opened, flags } = office.value;
  const together = areaBasisState(area, basis);
  const lack = lackWords(together, office.value);
  const cells = (
    <>
      {shifts.map((shift) => (
        <MeanCell key={shift} state={areaShiftState(area[shift])}>
          <Behind average={area[shift]} />
        </MeanCell>
      ))}
      <MeanCell state={together}>
        <BehindBoth averaged={area} />
        {lack && <span class="behind">{lack}</span>}
      </MeanCell>
    </>
  );
  const renderOpened = () => (
    <>
      {shifts.map((shift) => (
        <OpenedShift
          key={shift}
          shift={shift}
          formula={shiftFormula(area[shift])}
          words={opened.shiftWords}
          average={area[shift]}
          gapDays={listGapDays(occasions, { area: area.area, shift, period })}
        />
      ))}
      <OpenedBases
        main={basis}
        formulaOf={(one) => basisFormula(area, one)}
        wordsOf={(one) => opened.basisWords[one]}
        lack={lack}
      />
    </>
  );
  // Estimates stand in their cells, with their number.
  const named = area.flags.filter((flag) => flag !== 'estimated');
  const beneath = named.length > 0 && (
    <ul class="flags">
      {named.map((flag) => (
        <li key={flag}>{flags[flag]}</li>
      ))}
    </ul>
  );
  return <OpenableRow name={area.name} beneath={beneath} cells={cells} renderOpened={renderOpened} />;
}
