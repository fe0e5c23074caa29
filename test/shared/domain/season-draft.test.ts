import { describe, expect, test } from 'vitest';
import { usualSeason } from '#shared/domain/catalogue.ts';
import {
  addArea,
  groupOf,
  inGroup,
  moveArea,
  removeArea,
  withPauses,
  withShifts,
  withWindow,
} from '#shared/domain/season-draft.ts';

const season = usualSeason(2026);
const walk = (one: typeof season) => one.areas.map(({ area }) => area).join(' ');
const setAreas = (one: typeof season) => one.sets.map(({ areas }) => areas.join(' '));

describe('the walk', () => {
  test('an area is moved one step, and stays at the ends', () => {
    expect(walk(moveArea(season, 'akerselva', -1))).toBe('storgata akerselva vaterland urtegata');
    expect(walk(moveArea(season, 'storgata', 1))).toBe('vaterland storgata akerselva urtegata');
    expect(moveArea(season, 'storgata', -1)).toBe(season);
    expect(moveArea(season, 'urtegata', 1)).toBe(season);
  });

  test('an area comes last, in its group and in the sets given', () => {
    const gronland = { area: 'gronland', from: '2026-07-15', to: null, shifts: null };
    const added = addArea(season, gronland, { group: 'oslo_sentrum', sets: ['all'] });
    expect(walk(added)).toBe('storgata vaterland akerselva urtegata gronland');
    expect(groupOf(added, 'gronland')).toBe('oslo_sentrum');
    expect(setAreas(added)).toEqual(['storgata vaterland akerselva urtegata gronland', 'storgata vaterland akerselva']);
  });

  test('an area taken out leaves its sets and keeps its group', () => {
    const without = removeArea(season, 'storgata');
    expect(walk(without)).toBe('vaterland akerselva urtegata');
    expect(setAreas(without)).toEqual(['vaterland akerselva urtegata', 'vaterland akerselva']);
    expect(groupOf(without, 'storgata')).toBe('oslo_sentrum_ost');
  });

  test('an area is in one group at a time', () => {
    const moved = inGroup(season, 'storgata', 'oslo_sentrum');
    expect(moved.groups.filter(({ areas }) => areas.includes('storgata')).map(({ id }) => id)).toEqual([
      'oslo_sentrum',
    ]);
  });

  test('without pauses the season says nothing of pauses', () => {
    const paused = withPauses(season, 'storgata', [{ from: '2026-07-01', to: '2026-07-05', shifts: null }]);
    expect(paused.areas[0]?.pauses).toHaveLength(1);
    expect(withPauses(paused, 'storgata', [])).toEqual(season);
  });
});

test('a shift that comes back has its own window, a new one the usual, and day is before evening', () => {
  const late = withWindow(season, 'evening', { to: '23:30' });
  expect(withShifts(late, ['evening']).shifts).toEqual([{ id: 'evening', from: '18:00', to: '23:30' }]);
  expect(
    withShifts(withShifts(late, ['evening']), ['evening', 'day']).shifts.map(({ id, to }) => `${id} ${to}`),
  ).toEqual(['day 16:00', 'evening 23:30']);
});
