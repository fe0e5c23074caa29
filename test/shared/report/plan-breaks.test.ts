import { describe, expect, test } from 'vitest';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import type { Area, SeasonArea } from '#shared/domain/plan.ts';
import { breakNotes } from '#shared/report/break-notes.ts';
import { bokmal } from '#shared/report/wording-nb.ts';
import { averagesOfSeason, standingSeason } from '../../support/standing-season.ts';

const usual = usualSeason(2026).areas;
const withArea = (area: string, more: Partial<SeasonArea>) => ({
  season: { areas: usual.map((one) => (one.area === area ? { ...one, ...more } : one)) },
});
const notesOf = (area: string, more: Partial<SeasonArea>, set = 'all') =>
  averagesOfSeason(standingSeason([], withArea(area, more)), { set }).notes.filter(
    (note) => !note.startsWith('Mangler'),
  );

describe('the footnote that a break forces', () => {
  test('an area that starts in mid-season says from when', () =>
    expect(notesOf('storgata', { from: '2026-07-15' })).toEqual(['Storgata: talt fra 15.07.']));

  test('one that is counted in one shift says in which', () =>
    expect(notesOf('storgata', { shifts: ['day'] })).toEqual(['Storgata: kun dag, og ikke med i sammenstilt.']));

  test('one with several spells says what lies between', () => {
    const pauses = [
      { from: '2026-07-01', to: '2026-07-14', shifts: null },
      { from: '2026-08-03', to: '2026-08-07', shifts: ['evening' as const] },
    ];
    expect(notesOf('storgata', { pauses })).toEqual([
      'Storgata: ikke talt 01.07.–14.07.',
      'Storgata: ikke talt på kveld 03.08.–07.08.',
    ]);
    expect(notesOf('storgata', { pauses }, 'comparison')).toEqual([
      'Utenom Urtegata.',
      'Storgata er ikke med: området ble ikke talt hele sesongen.',
    ]);
  });
});

test('a renamed, merged, split and retired area each say it, from their day on and only where it is in sight', () => {
  const areas = new Map<string, Area>(catalogueAreas.map((area) => [area.id, area]));
  areas.set('storgata', {
    ...(areas.get('storgata') as Area),
    breaks: [
      { kind: 'renamed', on: '2026-07-15', was: 'Brugata' },
      { kind: 'merged', on: '2026-07-20', areas: ['vaterland', 'akerselva'] },
      { kind: 'split', on: '2026-08-01', areas: ['urtegata'] },
      { kind: 'retired', on: '2027-06-01' },
    ],
  });
  const notes = (from: string, to: string) => breakNotes('storgata', { from, to }, areas, bokmal);
  expect(notes('2026-06-01', '2026-08-31')).toEqual([
    'Storgata het Brugata til 15.07.2026.',
    'Storgata omfatter Vaterland og Akerselva fra 20.07.2026.',
    'Storgata ble delt 01.08.2026: Urtegata telles for seg.',
  ]);
  expect(notes('2027-01-01', '2027-12-31')).toEqual(['Storgata telles ikke fra 01.06.2027.']);
  expect(notes('2025-01-01', '2025-12-31')).toEqual([]);
});
