import type { BasisReply } from '#shared/basis-api.ts';
import { basisWords } from '../../i18n/basis-sentences.ts';
import { capital } from '../../i18n/capital.ts';
import { office } from '../../i18n/office-sentences.ts';
import { NumberButton } from '../../number-button.tsx';
import { CopyExplanation } from './copy-explanation.tsx';
import { memberPath } from './member-path.ts';
import { OccasionTable } from './occasion-table.tsx';
import { ShiftAccount } from './shift-account.tsx';

/** The number first, then how it came about, then the counts it is of. */
export function NumberAccount({ number }: { readonly number: BasisReply }) {
  const words = basisWords.value;
  const { bases, bands, shifts, table } = office.value;
  const { value, formula, shift, basis, band, measure, members, others, occasions } = number;
  const name = number.areaName ?? number.setName ?? office.value.chooser.everyArea;
  const of = shift ? shifts[shift] : measure === 'mean' ? bases[basis] : `${shifts.day} + ${shifts.evening}`;
  return (
    <div class="basis-account">
      <header>
        <h2>
          {name}, {number.season}
        </h2>
        <p class="quiet">
          {capital(of)}, {bands[band]}
        </p>
        <p class="basis-value">{value.shown ?? table.notCounted}</p>
        <p class="formula">{formula ?? words.noFormula}</p>
        {number.n === 1 && <p class="one-round">{band === 'all' ? words.oneRound : words.oneRoundOfBand}</p>}
        {formula && measure === 'mean' && <p class="quiet">{words.unrounded}</p>}
      </header>
      <CopyExplanation lines={number.explanation} />
      {number.edition !== null && <p class="quiet">{words.frozen}</p>}
      {number.profile !== null && number.profile !== 'internal' && band !== 'all' && (
        <p class="quiet">{words.onlyInside}</p>
      )}
      <section>
        <h3>{words.counts}</h3>
        <div class="basis-shifts">
          {number.shifts.map((one) => (
            <ShiftAccount
              key={one.shift}
              shift={one}
              band={band}
              isAlone={number.shifts.length === 1}
              hasPlan={number.police === null && number.service === null}
            />
          ))}
        </div>
      </section>
      {members.length > 0 && (
        <section>
          <h3>{words.members}</h3>
          <ul class="basis-members">
            {members.map((member) => (
              <li key={member.area}>
                <span>{member.name}</span>
                {member.shown === null ? (
                  <em>{table.notCounted}</em>
                ) : (
                  <NumberButton shown={member.shown} of={member.name} path={memberPath(number, member.area)} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.some((other) => other.formula !== null) && (
        <section>
          <h3>{words.others}</h3>
          {others.map((other) => (
            <p key={other.basis}>
              {capital(bases[other.basis])}: <span class="formula">{other.formula ?? words.noFormula}</span>
            </p>
          ))}
        </section>
      )}
      <section>
        <h3>{words.rounds}</h3>
        {occasions === null ? (
          <p class="quiet">
            {number.edition !== null
              ? words.hiddenFrozen
              : band === 'under_18'
                ? words.hiddenMinors
                : words.hiddenConditions}
          </p>
        ) : (
          <OccasionTable number={number} occasions={occasions} />
        )}
      </section>
    </div>
  );
}
