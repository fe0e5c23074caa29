import { describe, expect, test } from 'vitest';
import { catalogueAreas, usualSeason } from '#shared/domain/catalogue.ts';
import { moveArea, withArea, withWindow } from '#shared/domain/season-draft.ts';
import type { PlanVersion } from '#shared/plan-api.ts';
import { listChanges } from '../../../client/features/planner/history.ts';
import { changeLines, titleOf } from '../../../client/features/planner/plan-facts.ts';

const season = usualSeason(2026);
const names = {
  areas: new Map(catalogueAreas.map((area) => [area.id, area])),
  people: [{ id: 'kari', name: 'Kari' }],
};
const round = { season: '2026', date: '2026-06-03', shift: 'evening' } as const;

describe('what a change says otherwise', () => {
  test('of a season: only what differs', () => {
    expect(changeLines(season, { ...season, weekdays: [1, 3] }, names)).toEqual([
      'Ukedager: mandag, onsdag og fredag ⟶ mandag og onsdag',
    ]);
    expect(changeLines(season, withWindow(season, 'evening', { to: '23:30' }), names)).toEqual([
      'Klokkeslett for kveld: 18:00–23:00 ⟶ 18:00–23:30',
    ]);
    expect(changeLines(season, moveArea(season, 'urtegata', -1), names)).toEqual([
      'Områder i gangrekkefølge: Storgata → Vaterland → Akerselva → Urtegata ⟶ Storgata → Vaterland → Urtegata → Akerselva',
    ]);
    expect(changeLines(season, withArea(season, 'storgata', { to: '2026-07-31' }), names)).toEqual([
      'Storgata telles: hele sesongen, alle runder ⟶ til 31. juli',
    ]);
    expect(changeLines(season, season, names)).toEqual([]);
  });

  test('of a round, and of who counts it', () => {
    const cancelled = { kind: 'occasion', ...round, state: 'cancelled', reason: 'Storm', areas: null } as const;
    expect(changeLines(undefined, cancelled, names)[0]).toBe('Runden: Avlyst: Storm');
    const asked = { kind: 'assignment' as const, ...round, counters: [{ person: 'kari', areas: ['storgata'] }] };
    expect(changeLines(undefined, asked, names)).toEqual(['Hvem teller: Kari (Storgata)']);
    expect(changeLines(asked, { ...asked, counters: [] }, names)).toEqual(['Hvem teller: Kari (Storgata) ⟶ ingen']);
    expect(titleOf(asked)).toBe('Hvem som teller onsdag 3. juni, kveld');
  });
});

test('what was made in one step stands together, the newest first and the beginning last', () => {
  const version = (id: string, madeAt: number | null, reason: string | null) =>
    ({ id, madeAt, reason, by: { id: 'kari', name: 'Kari' } }) as PlanVersion;
  const versions = [
    version('a', null, null),
    version('b', 5, 'Turnus'),
    version('c', 5, 'Turnus'),
    version('d', 9, 'Ny'),
  ];
  expect(listChanges(versions).map((step) => step.map(({ id }) => id).join(' '))).toEqual(['d', 'b c', 'a']);
});
