import type { PublishedCell } from '../published-cell.ts';
import type { FigureScope } from './figure-sketch.ts';

/** As it was printed: 73 stays 73, and a range is a range. */
export function numberOf({ low, high }: Pick<PublishedCell, 'low' | 'high'>): string {
  const print = (value: number) => String(value).replace('.', ',');
  return high === null ? print(low) : `${print(low)}–${print(high)}`;
}

/** How an earlier report reckoned a number, and with what reservation it gave it. */
export function basisOf(value: PublishedCell, { wording }: FigureScope): readonly string[] {
  const needsBasis = value.shift === null && value.measure === 'mean';
  const basis = value.basis === null ? wording.figures.basisUnknown : wording.basis[value.basis];
  return [...(value.qualifier === null ? [] : [value.qualifier]), ...(needsBasis ? [basis] : [])];
}

/** All that the source says of a number, for the table. */
export function remarkOn(value: PublishedCell, label: string, isDrawn: boolean, scope: FigureScope): string {
  const { countedBy, overSet, reported } = scope.wording.figures;
  const setName = scope.counted.flatMap(({ season }) => season.sets).findLast(({ id }) => id === value.set)?.name;
  const details = [
    ...basisOf(value, scope),
    ...(value.basisStated === null ? [] : [`«${value.basisStated.replaceAll(/[«»]/g, '')}»`]),
    ...(value.set === null ? [] : [overSet(setName ?? value.set)]),
    ...(value.method === null ? [] : [value.method]),
    ...(value.countedBy === null ? [] : [countedBy(value.countedBy)]),
  ];
  return reported({ label, number: numberOf(value), details, source: value.source, isDrawn });
}
