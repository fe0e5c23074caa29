import type { AskedBand } from '../../domain/age-band.ts';
import type { AveragingBasis } from '../../domain/averaging-basis.ts';
import type { Profile } from '../../domain/publication.ts';
import type { Shift } from '../../domain/slot.ts';
import type { QuarantineCode } from '../../sync/protocol.ts';
import type { Instant } from '../../time.ts';
import type { ShownMean } from '../averages.ts';
import type { Figure } from '../figure.ts';
import type { MethodText } from '../method/method-text.ts';
import type { Withheld } from '../withheld.ts';

/** An event that stands behind an edition, with the verdict that it had then: after a restore the log may judge it otherwise. */
export type FrozenEvent = {
  readonly id: string;
  readonly h: string;
  readonly code: QuarantineCode | null;
  readonly owner: string | null;
  readonly byCoordinator: boolean;
};

/** What was chosen for every figure and number of it. */
export type EditionSettings = {
  readonly years: readonly number[];
  /** Null: the set that each figure is published over. */
  readonly set: string | null;
  /** Null: each season's own. */
  readonly basis: AveragingBasis | null;
  /** Of which people the season's numbers are given, beside the figures. */
  readonly bands: readonly AskedBand[];
  readonly profile: Profile;
  readonly fewerThan: number | null;
};

/** One number of a season: an area, or all of the set together, by day, in the evening, or both by the season's basis. */
export type EditionNumber = ShownMean & {
  readonly season: string;
  readonly band: AskedBand;
  /** Null: all areas of the set. */
  readonly area: string | null;
  readonly name: string | null;
  readonly shift: Shift | null;
  readonly basis: AveragingBasis;
  /** Null where it is not told. */
  readonly sum: number | null;
  readonly counted: number;
  readonly planned: number;
  /** Why it is not told: it is small, or a small one could be worked out from it. Absent: it is told. */
  readonly withheld?: Withheld | undefined;
};

export type EditionAbout = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** What the person who froze it wants its readers to know. */
  readonly notes: string | null;
  readonly madeAt: Instant;
  /** The version of the program that drew it up. */
  readonly app: string;
  readonly isMadeUp: boolean;
};

/** A frozen, published set of figures, with everything that they are made of. Its bytes are `JSON.stringify` of this. */
export type Edition = EditionAbout & {
  readonly v: 1;
  readonly settings: EditionSettings;
  readonly seasons: readonly string[];
  readonly figures: Readonly<Record<'nb' | 'en', readonly Figure[]>>;
  readonly numbers: readonly EditionNumber[];
  readonly method: Readonly<Record<'nb' | 'en', MethodText>>;
  /** By id, so that the order in which they came cannot matter. */
  readonly events: readonly FrozenEvent[];
};
