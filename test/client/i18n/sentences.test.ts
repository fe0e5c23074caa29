import { describe, expect, test } from 'vitest';
import { stretchInWords } from '../../../client/i18n/ago.ts';
import { clockInWords, dayInWords } from '../../../client/i18n/dates.ts';
import { en } from '../../../client/i18n/en.ts';
import { enRescue } from '../../../client/i18n/en-rescue.ts';
import { fieldEn } from '../../../client/i18n/field-en.ts';
import { fieldNb } from '../../../client/i18n/field-nb.ts';
import { nb } from '../../../client/i18n/nb.ts';
import { nbRescue } from '../../../client/i18n/nb-rescue.ts';

/** Every sentence of a language by its path; a sentence with gaps is filled for one and for many. */
function sentencesOf(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const here = path ? `${path}.${name}` : name;
    if (typeof word === 'function') return [1, 7].map((n) => [`${here}(${n})`, String(word(n, n, n))] as const);
    return typeof word === 'object' ? sentencesOf(word, here) : [[here, String(word)] as const];
  });
}

/** Empty on purpose: a planned round needs no label. */
const mayBeEmpty = ['roundScreen.kinds.planned'];

describe.each([
  ['bokmål', nb],
  ['English', en],
  ['bokmål, read out', nbRescue],
  ['English, read out', enRescue],
  ['bokmål, now and then', fieldNb],
  ['English, now and then', fieldEn],
])('%s', (_, words) => {
  test('has every sentence, and none is empty', () => {
    const empty = sentencesOf(words).filter(([path, text]) => text.trim() === '' && !mayBeEmpty.includes(path));
    expect(empty).toEqual([]);
  });

  test('fills every gap', () => {
    expect(sentencesOf(words).filter(([, text]) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });
});

test('both languages have the same sentences', () => {
  const paths = (words: object) => sentencesOf(words).map(([path]) => path);
  expect(paths(en)).toEqual(paths(nb));
  expect(paths(enRescue)).toEqual(paths(nbRescue));
  expect(paths(fieldEn)).toEqual(paths(fieldNb));
});

test('no sentence speaks of people as anything but people', () => {
  const words = sentencesOf(nb).map(([, text]) => text.toLowerCase());
  for (const text of words) expect(text).not.toMatch(/narkoman|misbruker|snitt\b(?<!gjennomsnitt)/);
});

test('days and clocks read as people say them', () => {
  expect(dayInWords('2026-06-03', 'nb')).toBe('onsdag 3. juni');
  expect(dayInWords('2026-06-03', 'en')).toBe('Wednesday 3 June');
  expect(clockInWords(Date.parse('2026-06-03T16:05:00Z'), 'nb')).toBe('18.05');
  expect(stretchInWords(59_000, nb.status)).toBe('under ett minutt');
  expect(stretchInWords(90 * 60_000, nb.status)).toBe('1 time');
  expect(stretchInWords(72 * 3_600_000, nb.status)).toBe('3 dager');
});
