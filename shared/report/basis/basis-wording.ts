import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import type { NotCountedReason } from '../../domain/count.ts';
import type { Shift } from '../../domain/slot.ts';
import type { Day } from '../../time.ts';
import type { PoliceGroup, ServiceGroup } from '../cut.ts';
import type { EditionName } from '../edition/edition-name.ts';
import type { MeanState } from '../mean-state.ts';
import type { GapKind } from '../tally-gaps.ts';

/** The words that explain a number to somebody who has only these words, on a screen and in every export. */
export type BasisWording = {
  readonly everyArea: string;
  readonly everyAge: string;
  readonly inWords: Readonly<Record<AveragingBasis | 'shift' | 'total' | 'sum' | 'rounds', string>>;
  /** After the words for a total: by which mean each of its areas is in it. */
  readonly totalBy: (basis: string) => string;
  readonly shiftMean: Readonly<Record<Shift, string>>;
  readonly noNumber: Readonly<Record<Exclude<MeanState['kind'], 'mean'>, string>>;
  readonly n: (n: number) => string;
  readonly nOf: (n: number, planned: number) => string;
  readonly nRounds: (n: number) => string;
  readonly edition: (edition: EditionName) => string;
  readonly noEdition: (day: Day) => string;
  readonly season: (season: string) => string;
  readonly days: (from: Day, to: Day) => string;
  readonly onlyWeekday: (weekday: number) => string;
  readonly onlyPolice: Readonly<Record<PoliceGroup, string>>;
  readonly onlyService: Readonly<Record<ServiceGroup, string>>;
  readonly gaps: Readonly<Record<GapKind, (n: number) => string>>;
  readonly changedAfterwards: (n: number) => string;
  readonly notYet: (n: number) => string;
  readonly reasons: Readonly<Record<NotCountedReason, string>>;
  readonly above: (n: number) => string;
};
