import { describe, expect, test } from 'vitest';
import { instantOf, toDay } from '#shared/time.ts';
import { emptyDraft } from '../../../client/count-draft.ts';
import { emptyArea, isTouched, observedAt, readArea } from '../../../client/features/coverage/paper-form.ts';
import { makeSlot, people } from '../../support/events.ts';

const said = {
  slot: makeSlot('2026-06-03', 'evening', 'storgata'),
  enteredFor: '01900000-0000-7000-8000-00000000000a',
  now: instantOf(toDay('2026-06-04'), '09:00'),
};
const nobodyThere = { ...emptyDraft, status: 'nobody' } as const;

describe('what is typed from a sheet', () => {
  test('an area that nobody has touched is none of it, one with a clock time or a note alone is', () => {
    expect(isTouched(emptyArea)).toBe(false);
    expect(isTouched({ ...emptyArea, observed: '20:10' })).toBe(true);
    expect(isTouched({ ...emptyArea, draft: { ...emptyDraft, note: 'Regn' } })).toBe(true);
  });

  test('a quarter past midnight belongs to the evening before, and the day after by the calendar', () => {
    expect(observedAt('2026-06-03', '00:15')).toBe(instantOf(toDay('2026-06-04'), '00:15'));
    expect(observedAt('2026-06-03', '04:00')).toBe(instantOf(toDay('2026-06-03'), '04:00'));
    expect(observedAt('2026-06-03', '')).toBeNull();
  });

  test('is a count from paper, of whoever counted, with the time on the sheet or none', () => {
    const at = instantOf(toDay('2026-06-03'), '20:40');
    const conditions = emptyDraft.conditions;
    const paper = { kind: 'paper', slot: said.slot, outcome: people(0), conditions, note: null } as const;
    expect(readArea({ draft: nobodyThere, observed: '20:40' }, said)).toEqual({
      act: { ...paper, observedAt: at, enteredFor: said.enteredFor },
    });
    expect(readArea({ draft: nobodyThere, observed: '' }, said)).toMatchObject({ act: { observedAt: null } });
  });

  test('says what is lacking, and that a time which has not come is wrong', () => {
    expect(readArea(emptyArea, said)).toEqual({ problem: { code: 'no_answer' } });
    const now = instantOf(toDay('2026-06-03'), '20:39');
    expect(readArea({ draft: nobodyThere, observed: '20:40' }, { ...said, now })).toEqual({
      problem: { code: 'not_yet' },
    });
  });
});
