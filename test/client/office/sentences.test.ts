import { describe, expect, test } from 'vitest';
import { dateWithWeekday, monthName, shortDate } from '../../../client/features/office/day-words.ts';
import { lackWords } from '../../../client/features/office/mean-cell.tsx';
import { officeEn } from '../../../client/i18n/office-en.ts';
import { officeNb } from '../../../client/i18n/office-nb.ts';
import { refusalSentence } from '../../../client/i18n/refusal-sentence.ts';

/** Every sentence with its path; a sentence with holes is tried with the number 2 or the word in each. */
function sentences(tree: object, path = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] => {
    const here = `${path}.${key}`;
    if (typeof value === 'object' && value !== null) return sentences(value, here);
    if (typeof value !== 'function') return [[here, value]];
    return [[here, key === 'list' ? value(['a', 'b']) : value(2, 2, 2)]];
  });
}

describe('both languages say everything', () => {
  test('the same sentences, none of them empty', () => {
    const [nb, en] = [sentences(officeNb), sentences(officeEn)];
    expect(en.map(([path]) => path)).toEqual(nb.map(([path]) => path));
    expect([...nb, ...en].filter(([, text]) => typeof text !== 'string' || text === '')).toEqual([]);
  });

  test('twelve months and seven weekdays', () => {
    for (const { months, weekdays } of [officeNb, officeEn]) expect([months.length, weekdays.length]).toEqual([12, 7]);
  });

  test('no two states of a round share a word', () => {
    for (const { coverage } of [officeNb, officeEn]) {
      const words = Object.values(coverage.states);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('days in words', () => {
  test('8 July 2026 is a Wednesday', () => {
    expect(dateWithWeekday('2026-07-08', officeNb)).toBe('ons. 8. juli');
    expect(dateWithWeekday('2026-07-08', officeEn)).toBe('Wed 8 July');
  });

  test('a list of days ends with "og"', () => {
    const days = ['2026-06-08', '2026-06-10', '2026-07-03'].map((day) => shortDate(day, officeNb));
    expect(officeNb.list(days)).toBe('8. juni, 10. juni og 3. juli');
    expect(officeNb.list(['8. juni'])).toBe('8. juni');
  });

  test('a month by its name', () => {
    expect(monthName('2026-08', officeNb)).toBe('august');
  });
});

describe('why two numbers did not become one', () => {
  test('the shift that is lacking is named', () => {
    expect(lackWords({ kind: 'not_counted', lacks: ['evening'] }, officeNb)).toBe('mangler tall for kveld');
    expect(lackWords({ kind: 'not_counted', lacks: ['day', 'evening'] }, officeNb)).toBe(
      'mangler tall for dag og kveld',
    );
    expect(lackWords({ kind: 'only_shift', shift: 'day' }, officeNb)).toBe('kun dag');
    expect(lackWords({ kind: 'mean', shown: '1,0' }, officeNb)).toBeNull();
  });
});

describe('a refusal names the thing and what to do', () => {
  const refuse = (code: string, details = {}, retryAfterMs: number | null = null) =>
    refusalSentence({ ok: false, code, details, retryAfterMs } as never, officeNb.problems);

  test('without a network the office says that it needs one', () => {
    expect(refuse('offline')).toContain('trenger nett');
  });

  test('an unknown set is named', () => {
    expect(refuse('not_found', { set: 'sentrum' })).toContain('«sentrum»');
    expect(refuse('not_found', { season: '2030' })).toContain('2030');
  });

  test('a wait is given in whole seconds, rounded up', () => {
    expect(refuse('slow_down', {}, 11_200)).toContain('Vent 12 sekunder');
    expect(refuse('slow_down', {}, 400)).toContain('Vent ett sekund,');
  });

  test('what nobody foresaw is named by its code', () => {
    expect(refuse('broken')).toContain('(broken)');
  });
});
