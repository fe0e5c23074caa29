import type { Season } from '../../domain/plan.ts';
import { type Day, toDay } from '../../time.ts';
import { capital } from '../capital.ts';
import type { EditionName } from '../edition/edition-name.ts';
import { hidesSmall, mayTell, type Publication } from '../profile.ts';
import { listGaps, notYetHeld } from '../tally-gaps.ts';
import type { Wording } from '../wording.ts';
import type { BasisAsked } from './basis-asked.ts';
import type { BasisWording } from './basis-wording.ts';
import type { NumberBasis } from './number-basis.ts';
import type { ShiftBasis } from './shift-basis.ts';

/** What a number is of, and when it was read. */
export type ExplainedNumber = {
  readonly asked: BasisAsked;
  readonly basis: NumberBasis;
  readonly season: Pick<Season, 'from' | 'to'>;
  /** The edition it is frozen in, and for whom that is; null for the numbers as the log has them. */
  readonly edition: (EditionName & Publication) | null;
  readonly day: Day;
};
export type ExplanationWords = { readonly wording: Wording; readonly words: BasisWording };

/**
 * A number in words that can be read aloud on the telephone: what it is and how it was worked out, of which counts, for which area,
 * days and ages, and what is lacking. A line for each. What the edition's readers may not have is not in it either.
 */
export function explainNumber(number: ExplainedNumber, said: ExplanationWords): readonly string[] {
  const { basis } = number;
  const { madeUp, notCounted } = said.wording;
  return [
    ...basis.notes.filter((note) => note === madeUp),
    [leadOf(number, said), countsOf(number, said), editionOf(number, said)].join(', '),
    ...(basis.formula === null || !tellsShifts(number) ? [] : [basis.formula]),
    `${capital(placeOf(number, said).join(', '))}.`,
    ...(tellsShifts(number) ? basis.shifts.map((shift) => `${capital(shiftLine(shift, number, said))}.`) : []),
    ...(tellsAreas(number) ? basis.members.map(({ name, shown }) => `${name}: ${shown ?? notCounted}.`) : []),
    ...basis.notes.filter((note) => note !== madeUp),
  ];
}

/** The day's and the evening's own numbers of an age band are not for everybody. */
function tellsShifts({ edition, asked: { band } }: ExplainedNumber): boolean {
  return edition === null || mayTell(edition, { band, shift: 'day', period: 'season' });
}

/** Beside a sum of minors, an area's small number could be among them. */
function tellsAreas({ edition, asked: { band } }: ExplainedNumber): boolean {
  return edition === null || band !== 'under_18' || !hidesSmall(edition);
}

/** "15,4 = (gjennomsnitt dag + gjennomsnitt kveld) / 2" */
function leadOf({ asked, basis }: ExplainedNumber, { wording, words }: ExplanationWords): string {
  const { state } = basis;
  if (state.kind !== 'mean') return words.noNumber[state.kind];
  const { shift, measure } = asked;
  if (measure !== 'mean') return `${state.shown} = ${words.inWords[measure]}`;
  if (asked.area !== null) return `${state.shown} = ${words.inWords[shift ? 'shift' : asked.basis]}`;
  return `${state.shown} = ${words.inWords.total} (${words.totalBy(shift ? words.shiftMean[shift] : wording.basis[asked.basis])})`;
}

function countsOf({ asked, basis: { n, planned } }: ExplainedNumber, { words }: ExplanationWords): string {
  if (asked.measure === 'rounds') return words.nRounds(n);
  return asked.police === null && asked.service === null ? words.nOf(n, planned) : words.n(n);
}

function editionOf({ edition, day }: ExplainedNumber, { words }: ExplanationWords): string {
  return edition === null ? words.noEdition(day) : words.edition(edition);
}

/** The area, the season and its days, the shift, the ages, and which counts alone. */
function placeOf({ asked, basis, season }: ExplainedNumber, { wording, words }: ExplanationWords): readonly string[] {
  const { from, to, weekday, police, service, shift, band } = asked;
  return [
    basis.areaName ?? basis.setName ?? words.everyArea,
    words.season(asked.season),
    words.days(from ?? toDay(season.from), to ?? toDay(season.to)),
    ...(shift ? [wording.shift[shift]] : []),
    band === 'all' ? words.everyAge : wording.bands[band],
    ...(weekday === null ? [] : [words.onlyWeekday(weekday)]),
    ...(police === null ? [] : [words.onlyPolice[police]]),
    ...(service === null ? [] : [words.onlyService[service]]),
  ];
}

/** "dag: 18,0 = 720 / 40; n = 40 av 40 planlagte tellinger, 2 nuller" */
function shiftLine(shift: ShiftBasis, { asked }: ExplainedNumber, { wording, words }: ExplanationWords): string {
  const { planned, counted, formula } = shift;
  const isPart = asked.police !== null || asked.service !== null;
  const gaps = listGaps(shift)
    .filter(({ kind }) => !isPart || kind === 'zeros' || kind === 'estimated')
    .map(({ kind, n }) => {
      const reasons = kind === 'notCounted' ? reasonsOf(shift, words) : '';
      return `${words.gaps[kind](n)}${reasons}`;
    });
  const { changedAfterwards } = shift;
  const notYet = isPart ? 0 : notYetHeld(shift);
  return [
    `${wording.shift[shift.shift]}: ${formula ?? wording.notCounted}; ${isPart ? words.n(counted) : words.nOf(counted, planned)}`,
    ...(asked.band === 'all' ? [] : [words.above(shift.above)]),
    ...gaps,
    ...(changedAfterwards > 0 ? [words.changedAfterwards(changedAfterwards)] : []),
    ...(notYet > 0 ? [words.notYet(notYet)] : []),
  ].join(', ');
}

/** " (1 bemanning, 2 været)" */
function reasonsOf({ reasons }: ShiftBasis, words: BasisWording): string {
  const said = reasons.map(({ reason, n }) => `${n} ${words.reasons[reason]}`);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
