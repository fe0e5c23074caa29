import { describe, expect, test } from 'vitest';
import { stretchInWords } from '../../../client/i18n/ago.ts';
import { clockInWords, dateInWords, dayInWords } from '../../../client/i18n/dates.ts';
import { nb } from '../../../client/i18n/nb.ts';
import { monthAndYear, weekdayAndDate, weekdayInWords } from '../../../client/i18n/table-dates.ts';
import { isHollow, readLanguages } from '../../support/languages.ts';

const languages = await readLanguages();

/** Empty on purpose: a planned round needs no label. */
const mayBeEmpty = ['roundScreen.kinds.planned'];
/** The same in both languages where they share the word. */
const formats = /CSV|Excel|JSON-stat/g;
const mayBeShared = /^[^\p{L}]*\p{L}*[^\p{L}]*$/u;

test('every file of sentences was found, each with its English twin', () => {
  const names = languages.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['nb.ts', 'nb-status.ts', 'field-nb.ts', 'office-nb.ts', 'inbox-nb.ts']),
  );
  for (const { name, nb, en } of languages) {
    expect(nb.length, name).toBeGreaterThan(0);
    expect(en.length, name).toBeGreaterThan(0);
  }
});

describe.each(languages)('$name', ({ nb, en }) => {
  test('both languages have the same sentences', () => {
    expect(en.map(({ path }) => path)).toEqual(nb.map(({ path }) => path));
  });

  test('none is empty', () => {
    const empty = [...nb, ...en].filter(({ path, text }) => text.trim() === '' && !mayBeEmpty.includes(path));
    expect(empty).toEqual([]);
  });

  test('every gap is filled', () => {
    expect([...nb, ...en].filter(({ text }) => isHollow(text))).toEqual([]);
  });

  test('every sentence of more than a word is translated, and no English one has a Norwegian letter of its own', () => {
    const same = nb.filter(({ text }, at) => en[at]?.text === text && !mayBeShared.test(text.replace(formats, '')));
    expect(same).toEqual([]);
    const norwegian = en.filter(({ text }) => /[æøå]/i.test(text.replaceAll(/«[^»]*»|"[^"]*"|“[^”]*”/g, '')));
    expect(norwegian).toEqual([]);
  });
});

test('no sentence speaks of people as anything but people', () => {
  const words = languages.flatMap(({ nb }) => nb.map(({ text }) => text.toLowerCase()));
  for (const text of words) expect(text).not.toMatch(/narkoman|misbruker|\brusmisbruk|snitt\b(?<!gjennomsnitt)/);
  const english = languages.flatMap(({ en }) => en.map(({ text }) => text.toLowerCase()));
  for (const text of english) expect(text).not.toMatch(/addict|junkie|drug user|abuser/);
});

test.each([
  ['2026-01-05', 'mandag 5. januar', 'Monday 5 January'],
  ['2026-02-10', 'tirsdag 10. februar', 'Tuesday 10 February'],
  ['2026-03-11', 'onsdag 11. mars', 'Wednesday 11 March'],
  ['2026-04-16', 'torsdag 16. april', 'Thursday 16 April'],
  ['2026-05-01', 'fredag 1. mai', 'Friday 1 May'],
  ['2026-06-13', 'lørdag 13. juni', 'Saturday 13 June'],
  ['2026-07-19', 'søndag 19. juli', 'Sunday 19 July'],
  ['2026-08-31', 'mandag 31. august', 'Monday 31 August'],
  ['2026-09-29', 'tirsdag 29. september', 'Tuesday 29 September'],
  ['2026-10-28', 'onsdag 28. oktober', 'Wednesday 28 October'],
  ['2026-11-26', 'torsdag 26. november', 'Thursday 26 November'],
  ['2026-12-25', 'fredag 25. desember', 'Friday 25 December'],
])('%s is %s, in English %s', (day, bokmål, english) => {
  expect(dayInWords(day, 'nb')).toBe(bokmål);
  expect(dayInWords(day, 'en')).toBe(english);
});

test('days and clocks read as people say them', () => {
  expect([dateInWords('2026-06-03', 'nb'), dateInWords('2026-06-03', 'en')]).toEqual(['3. juni', '3 June']);
  expect([weekdayAndDate('2026-06-03', 'nb'), weekdayAndDate('2026-06-03', 'en')]).toEqual([
    'ons. 3. juni',
    'Wed 3 June',
  ]);
  expect([monthAndYear('2026-12', 'nb'), monthAndYear('2026-12', 'en')]).toEqual(['desember 2026', 'December 2026']);
  expect([weekdayInWords(1, 'nb'), weekdayInWords(7, 'en')]).toEqual(['mandag', 'Sunday']);
  expect(clockInWords(Date.parse('2026-06-03T16:05:00Z'), 'nb')).toBe('18.05');
  expect(stretchInWords(59_000, nb.status)).toBe('under ett minutt');
  expect(stretchInWords(90 * 60_000, nb.status)).toBe('1 time');
  expect(stretchInWords(72 * 3_600_000, nb.status)).toBe('3 dager');
});
