import { describe, expect, test } from 'vitest';
import { type CountDraft, draftOf, emptyDraft, readDraft } from '../../../client/count-draft.ts';
import { makeBands, people } from '../../support/events.ts';

const counted = (bands: Partial<CountDraft['bands']>): CountDraft => ({
  ...emptyDraft,
  status: 'counted',
  bands: { ...emptyDraft.bands, ...bands },
});
const outcomeOf = (draft: CountDraft) => {
  const read = readDraft(draft);
  return read.ok ? read.outcome : read.problem;
};

describe('a count that is written at a desk', () => {
  test('is nothing until somebody says what it was', () => {
    expect(outcomeOf(emptyDraft)).toEqual({ code: 'no_answer' });
  });

  test('fields left empty are nobody of that age, but nobody at all has to be said', () => {
    expect(outcomeOf(counted({ over_25: '12' }))).toEqual(people(12));
    expect(outcomeOf(counted({}))).toEqual({ code: 'no_people' });
    expect(outcomeOf(counted({ over_25: '0' }))).toEqual({ code: 'no_people' });
    expect(outcomeOf({ ...emptyDraft, status: 'nobody' })).toEqual(people(0));
  });

  test.each(['12,5', '-1', '12a', '12345', '1e3'])('«%s» is no number of people, and the field is named', (text) => {
    expect(outcomeOf(counted({ under_18: '1', from_18_to_25: text }))).toEqual({
      code: 'not_whole',
      band: 'from_18_to_25',
    });
  });

  test('not counted has a reason, and no numbers of it are kept', () => {
    const draft = { ...counted({ over_25: '3' }), status: 'not_counted' as const };
    expect(outcomeOf(draft)).toEqual({ code: 'no_reason' });
    expect(outcomeOf({ ...draft, reason: 'weather' })).toEqual({ status: 'not_counted', reason: 'weather' });
  });

  test.each([
    people(7),
    people(0),
    people(12, { estimated: true }),
    { status: 'counted', bands: makeBands(1, 2, 3, 4) } as const,
    { status: 'not_counted', reason: 'safety' } as const,
  ])('what stands comes back as it was when nothing is changed: %j', (outcome) => {
    const conditions = { policePresent: 'arrived', serviceOpen: 'no' } as const;
    expect(readDraft(draftOf(outcome, conditions, 'Regn'))).toEqual({ ok: true, outcome, conditions, note: 'Regn' });
  });

  test('a note of blanks is no note', () => {
    expect(readDraft({ ...emptyDraft, status: 'nobody', note: '  ' })).toMatchObject({ note: null });
  });
});
