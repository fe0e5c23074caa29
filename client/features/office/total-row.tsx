import type { AveragesReply } from '#shared/api.ts';
import { type Shift, shifts } from '#shared/domain/slot.ts';
import type { OfficeSentences } from '../../i18n/office-nb.ts';
import { office } from '../../i18n/office-sentences.ts';
import { totalBasisFormula, totalShiftFormula } from './formula.ts';
import { Behind, BehindBoth, MeanCell } from './mean-cell.tsx';
import { type MeanState, totalBasisState, totalShiftState } from './mean-state.ts';
import { OpenableRow } from './openable-row.tsx';
import { OpenedBases } from './opened-bases.tsx';
import { OpenedShift } from './opened-shift.tsx';

/** The areas' unrounded means added up. A member without a number makes it incomplete, and it says which. */
export function TotalRow({ averages, setName }: { readonly averages: AveragesReply; readonly setName: string }) {
  const { table, opened } = office.value;
  const { areas, total, basis } = averages;
  const together = totalBasisState(total, basis);
  const cells = (
    <>
      {shifts.map((shift) => {
        const state = totalShiftState(total[shift]);
        return (
          <MeanCell key={shift} state={state}>
            <Why state={state} averages={averages} asked={[shift]} />
            <Behind average={total[shift]} />
          </MeanCell>
        );
      })}
      <MeanCell state={together}>
        <BehindBoth averaged={total} />
        <Why state={together} averages={averages} asked={shifts} />
      </MeanCell>
    </>
  );
  const renderOpened = () => (
    <>
      {shifts.map((shift) => (
        <OpenedShift
          key={shift}
          shift={shift}
          formula={totalShiftFormula(areas, total, shift)}
          words={opened.totalWords}
          lack={
            totalShiftState(total[shift]).kind === 'incomplete' ? missingWords(averages, [shift], office.value) : null
          }
          average={total[shift]}
          gapDays={[]}
        />
      ))}
      <OpenedBases
        main={basis}
        formulaOf={(one) => totalBasisFormula(areas, total, one)}
        wordsOf={() => opened.totalWords}
        lack={together.kind === 'incomplete' ? missingWords(averages, shifts, office.value) : null}
      />
    </>
  );
  const beneath = <span class="set-name">{setName}</span>;
  return <OpenableRow name={table.total} isTotal beneath={beneath} cells={cells} renderOpened={renderOpened} />;
}

type WhyProps = { readonly state: MeanState; readonly averages: AveragesReply; readonly asked: readonly Shift[] };

function Why({ state, averages, asked }: WhyProps) {
  if (state.kind !== 'incomplete') return null;
  return <span class="behind why">{missingWords(averages, asked, office.value)}</span>;
}

/** "mangler tall for Akerselva kveld" */
function missingWords({ areas, total }: AveragesReply, asked: readonly Shift[], say: OfficeSentences): string {
  const gaps = total.missing
    .filter(({ shift }) => asked.includes(shift))
    .map(({ area, shift }) => {
      const name = areas.find((one) => one.area === area)?.name ?? area;
      return say.table.gapOf(name, say.shifts[shift]);
    });
  return say.table.missingTotal(say.list(gaps));
}
