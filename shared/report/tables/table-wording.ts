import type { AskedBand } from '../../domain/age-band.ts';
import type { PoliceGroup, ServiceGroup } from '../cut.ts';
import type { TableId } from './report-table.ts';

/** The words of the tables, the same on a screen and in a file. */
export type TableWording = {
  readonly titles: Readonly<Record<TableId, string>>;
  readonly caption: (title: string, scope: string) => string;
  readonly season: (season: string, days: string) => string;
  readonly seasons: (earlier: string, later: string) => string;
  /** Where day and evening are added up and no mean is made of them. */
  readonly both: string;
  readonly basis: (basis: string) => string;
  readonly everyArea: string;
  /** Before the last of a list. */
  readonly and: string;
  readonly area: string;
  readonly of: string;
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly wholeSeason: string;
  readonly everyDay: string;
  readonly total: string;
  readonly rounds: string;
  readonly bands: Readonly<Record<AskedBand, string>>;
  readonly gaps: {
    readonly notCounted: string;
    readonly onlyShift: (shift: string) => string;
    readonly notPlanned: string;
    readonly cancelled: string;
    readonly incomplete: string;
    readonly noSuchCount: string;
    readonly noSuchSet: string;
    readonly nobody: string;
    readonly oneCount: string;
    readonly fromNobody: string;
    readonly noChange: string;
  };
  readonly columns: {
    readonly mean: string;
    readonly observations: string;
    readonly counts: string;
    readonly above: string;
    readonly people: string;
    readonly unknown: string;
    readonly share: string;
    readonly ageUnknown: string;
    readonly change: string;
    readonly percent: string;
    readonly least: string;
    readonly lowerQuartile: string;
    readonly median: string;
    readonly upperQuartile: string;
    readonly most: string;
    readonly deviation: string;
  };
  readonly police: Readonly<Record<PoliceGroup, string>>;
  readonly service: Readonly<Record<ServiceGroup, string>>;
  readonly everyCount: string;
  readonly n: string;
  readonly planned: string;
  readonly remarks: string;
  readonly breakMark: string;
  readonly notes: {
    readonly rounding: string;
    readonly spread: string;
    readonly quartiles: string;
    readonly roundsOnly: string;
    readonly police: string;
    readonly service: string;
    readonly noService: string;
    readonly change: (basis: string) => string;
    readonly onlyIn: (area: string, season: string) => string;
    readonly breakIn: (areas: string) => string;
    readonly noOtherSeason: string;
    readonly share: string;
    readonly otherBasis: (season: string, basis: string) => string;
  };
};
