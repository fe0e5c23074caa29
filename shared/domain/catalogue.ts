import type { Area, AreaGroup, ComparisonSet, PlanObject, Season } from './plan.ts';

/** What an empty database starts with: the places that have been counted since 2004, and this year's season. */

const area = (id: string, name: string, more: Partial<Area> = {}): Area => ({
  kind: 'area',
  id,
  name,
  aliases: [],
  boundary: null,
  service: null,
  firstYear: null,
  lastYear: null,
  ...more,
});

/**
 * Names, aliases and years as in Velferdsetaten's "Statusrapport for sentrumsarbeidet høsten 2017" and Oslo Economics
 * report 2024-101. The boundary texts are ours to be written by those who count; none has been published.
 */
export const catalogueAreas: readonly Area[] = [
  area('storgata', 'Storgata', { aliases: ['Brugata/Storgata', 'ved Gunerius'] }),
  area('vaterland', 'Vaterland', { aliases: ['Vaterlandsparken', 'Vaterland/Grønland'] }),
  area('akerselva', 'Akerselva', { aliases: ['nedre Akerselva'] }),
  area('urtegata', 'Urtegata', { aliases: ['utenfor Fyrlyset'], service: 'Fyrlyset', firstYear: 2017 }),
  area('gronland', 'Grønland'),
  area('jernbanetorget', 'Jernbanetorget', { lastYear: 2015 }),
  area('christian_frederiks_plass', 'Christian Frederiks plass', {
    aliases: ['Christian Fredrik Plass', 'Plata'],
    lastYear: 2015,
  }),
  area('skippergata', 'Skippergata', { lastYear: 2015 }),
  area('kvadraturen', 'Kvadraturen', { lastYear: 2015 }),
];

const groups: readonly AreaGroup[] = [
  {
    id: 'oslo_sentrum',
    name: 'Oslo sentrum',
    areas: ['jernbanetorget', 'christian_frederiks_plass', 'skippergata', 'kvadraturen'],
  },
  {
    id: 'oslo_sentrum_ost',
    name: 'Oslo sentrum øst',
    areas: ['storgata', 'vaterland', 'akerselva', 'gronland', 'urtegata'],
  },
];

const sets: readonly ComparisonSet[] = [
  { id: 'all', name: 'Alle områder', areas: ['storgata', 'vaterland', 'akerselva', 'urtegata'], note: null },
  {
    id: 'comparison',
    name: 'Utenom Urtegata',
    areas: ['storgata', 'vaterland', 'akerselva'],
    note: 'Utenom Urtegata.',
  },
];

/**
 * A season with the usual pattern: June to August, Mondays, Wednesdays and Fridays, day and evening, four areas. The clock
 * windows are ours; no report gives them.
 */
export function usualSeason(year: number): Season {
  return {
    kind: 'season',
    id: String(year),
    state: 'open',
    from: `${year}-06-01`,
    to: `${year}-08-31`,
    weekdays: [1, 3, 5],
    shifts: [
      { id: 'day', from: '10:00', to: '16:00' },
      { id: 'evening', from: '18:00', to: '23:00' },
    ],
    areas: ['storgata', 'vaterland', 'akerselva', 'urtegata'].map((id) => ({
      area: id,
      from: null,
      to: null,
      shifts: null,
    })),
    groups: [...groups],
    sets: [...sets],
    bands: ['under_18', 'from_18_to_25', 'over_25', 'unknown'],
    basis: 'day_evening_mean',
    closedAt: null,
  };
}

export function startingPlan(year: number): readonly PlanObject[] {
  return [...catalogueAreas, usualSeason(year)];
}
