import { expect, test } from 'vitest';
import { advanceWidth, runs, textWidth } from '../../../shared/chart/advance-widths.ts';
import { readAdvances } from './ttf-advances.ts';

const fonts = new URL('../../../node_modules/@expo-google-fonts/source-sans-3/', import.meta.url);
const font = {
  regular: readAdvances(new URL('400Regular/SourceSans3_400Regular.ttf', fonts)),
  semiBold: readAdvances(new URL('600SemiBold/SourceSans3_600SemiBold.ttf', fonts)),
};

test('every width in the table is the font’s own', () => {
  const codePoints = runs.flatMap(({ from, regular }) => regular.map((_, place) => from + place));
  expect(codePoints.length).toBeGreaterThan(300);
  const differing = codePoints.flatMap((codePoint) =>
    (['regular', 'semiBold'] as const)
      .filter((weight) => advanceWidth(codePoint, weight) !== font[weight](codePoint))
      .map((weight) => `${String.fromCodePoint(codePoint)} ${weight}: ${font[weight](codePoint)}`),
  );
  expect(differing).toEqual([]);
});

test('the table knows Norwegian and Sámi letters, digits, the en dash and the no-break space', () => {
  const needed = 'abcxyzABCXYZæøåÆØÅáčđŋšŧžÁČĐŊŠŦŽïöäéüÄÖ0123456789.,:;()–-/«»"’%+−\u00a0';
  const unknown = [...needed].filter(
    (character) => advanceWidth(character.codePointAt(0) as number, 'regular') === undefined,
  );
  expect(unknown).toEqual([]);
});

test('all digits are equally wide, so columns of numbers stand straight', () => {
  const widths = (['regular', 'semiBold'] as const).map(
    (weight) => new Set([...'0123456789'].map((digit) => textWidth(digit, 10, weight))),
  );
  expect(widths.map((set) => set.size)).toEqual([1, 1]);
});

test('a text is as wide as its letters together, however its accents are written', () => {
  expect(textWidth('å', 20, 'regular') + textWidth('r', 20, 'regular')).toBeCloseTo(
    textWidth('a\u030ar', 20, 'regular'),
  );
  expect(textWidth('år', 20, 'semiBold')).toBeCloseTo(2 * textWidth('år', 10, 'semiBold'));
});
