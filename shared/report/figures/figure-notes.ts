import type { Wording } from '../wording.ts';
import type { CountedYear } from './counted-year.ts';
import type { FigureSketch } from './figure-sketch.ts';

/** What a reader must know: what the set leaves out, which area joined when, and which years lack a number. */
export function figureNotes(
  { members, isSum }: FigureSketch,
  counted: readonly CountedYear[],
  wording: Wording,
): readonly string[] {
  const joined = isSum ? [] : joinedAreas(counted, members).map(({ name, year }) => wording.joined(name, year));
  const incomplete = isSum ? counted.flatMap((year) => incompleteNote(year, wording)) : [];
  return [...setNotes(counted), ...joined, ...incomplete];
}

function setNotes(counted: readonly CountedYear[]): readonly string[] {
  const known = new Set(counted.flatMap(({ season }) => season.sets.map(({ note }) => note)));
  return [...new Set(counted.flatMap(({ notes }) => notes.filter((note) => known.has(note))))];
}

function joinedAreas(
  [first, ...later]: readonly CountedYear[],
  membersOf: FigureSketch['members'],
): readonly { readonly name: string; readonly year: number }[] {
  const known = new Set(first && membersOf(first).map(({ area }) => area));
  return later.flatMap((year) => {
    const joined = membersOf(year).filter(({ area }) => !known.has(area));
    for (const { area } of joined) known.add(area);
    return joined.map(({ name }) => ({ name, year: year.year }));
  });
}

function incompleteNote({ year, averages, members }: CountedYear, wording: Wording): readonly string[] {
  const { total } = averages('all', null);
  if (total.complete) return [];
  const nameOf = (id: string) => members.find(({ area }) => area === id)?.name ?? id;
  const gaps = total.missing.map(({ area, shift }) => `${nameOf(area)} ${wording.shift[shift]}`);
  return [wording.incompleteYear(year, gaps.join(', '))];
}
