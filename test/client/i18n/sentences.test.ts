import { describe, expect, test } from 'vitest';
import { stretchInWords } from '../../../client/i18n/ago.ts';
import { clockInWords, dayInWords } from '../../../client/i18n/dates.ts';
import { nb } from '../../../client/i18n/nb.ts';
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

test('days and clocks read as people say them', () => {
  expect(dayInWords('2026-06-03', 'nb')).toBe('onsdag 3. juni');
  expect(dayInWords('2026-06-03', 'en')).toBe('Wednesday 3 June');
  expect(clockInWords(Date.parse('2026-06-03T16:05:00Z'), 'nb')).toBe('18.05');
  expect(stretchInWords(59_000, nb.status)).toBe('under ett minutt');
  expect(stretchInWords(90 * 60_000, nb.status)).toBe('1 time');
  expect(stretchInWords(72 * 3_600_000, nb.status)).toBe('3 dager');
});
