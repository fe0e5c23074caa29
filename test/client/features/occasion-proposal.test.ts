import { describe, expect, test } from 'vitest';
import { type Proposal, proposeOccasion } from '../../../client/features/round/occasion-proposal.ts';
import { at, makeRefSeason } from '../support/ref-season.ts';

const season = makeRefSeason();

function inShort(proposal: Proposal) {
  if (proposal.kind !== 'today') return proposal.kind;
  return {
    date: proposal.occasions[0]?.date,
    shifts: proposal.occasions.map(({ shift }) => shift),
    preselected: proposal.preselected,
  };
}
const propose = (day: string, clock: string, seasons = [season]) => inShort(proposeOccasion(seasons, at(day, clock)));

describe('on a day that is planned', () => {
  test.each([
    ['10:00', 'day'],
    ['16:00', 'day'],
    ['18:00', 'evening'],
    ['22:59', 'evening'],
    ['23:40', 'evening'],
  ])('at %s the %s is preselected', (clock, preselected) => {
    expect(propose('2026-06-03', clock)).toEqual({ date: '2026-06-03', shifts: ['day', 'evening'], preselected });
  });

  test.each(['04:00', '09:59', '16:01', '17:59'])('at %s, outside both windows, nothing is preselected', (clock) => {
    expect(propose('2026-06-03', clock)).toEqual({ date: '2026-06-03', shifts: ['day', 'evening'], preselected: null });
  });

  test('a cancelled round is still shown, so that nobody walks it unknowing', () => {
    const proposal = proposeOccasion([makeRefSeason({}, ['2026-06-03'])], at('2026-06-03', '19:00'));
    expect(proposal).toMatchObject({ kind: 'today', occasions: [{ state: 'cancelled', reason: 'Storm' }, {}] });
  });
});

describe('after midnight', () => {
  test('until 04:00 it is still the evening before', () => {
    expect(propose('2026-06-04', '00:30')).toEqual({ date: '2026-06-03', shifts: ['evening'], preselected: 'evening' });
    expect(propose('2026-06-04', '03:59')).toEqual({ date: '2026-06-03', shifts: ['evening'], preselected: 'evening' });
  });

  test('the night before a planned day belongs to the day that nobody planned', () => {
    expect(propose('2026-06-03', '01:00')).toBe('none_today');
  });

  test('the evening of the last day can be counted until the night is over', () => {
    expect(propose('2026-09-01', '02:00')).toEqual({ date: '2026-08-31', shifts: ['evening'], preselected: 'evening' });
  });
});

describe('when the clocks go back in October', () => {
  const autumn = makeRefSeason({ from: '2026-10-24', to: '2026-10-26', weekdays: [6, 7, 1] });
  const secondHourAt = at('2026-10-25', '02:30') + 3_600_000;

  test('the hour that comes twice is the evening before, both times', () => {
    for (const instant of [at('2026-10-25', '02:30'), secondHourAt])
      expect(inShort(proposeOccasion([autumn], instant))).toMatchObject({ date: '2026-10-24', preselected: 'evening' });
  });

  test('four o’clock ends the night by the clock on the wall', () => {
    expect(propose('2026-10-25', '03:59', [autumn])).toMatchObject({ date: '2026-10-24' });
    expect(propose('2026-10-25', '04:00', [autumn])).toMatchObject({ date: '2026-10-25', preselected: null });
  });
});

describe('when no round is planned', () => {
  test('in season the next one is named', () => {
    const proposal = proposeOccasion([season], at('2026-06-06', '12:00'));
    expect(proposal).toMatchObject({ kind: 'none_today', next: { date: '2026-06-08', shift: 'day' } });
  });

  test('before, after and without a season nothing is proposed', () => {
    expect(propose('2026-05-20', '12:00')).toBe('not_yet');
    expect(propose('2026-11-22', '12:00')).toBe('over');
    expect(propose('2026-06-03', '12:00', [])).toBe('no_season');
    expect(propose('2026-06-03', '12:00', [makeRefSeason({ state: 'closed' })])).toBe('no_season');
  });
});
