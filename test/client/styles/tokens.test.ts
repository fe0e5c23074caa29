import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, luminance } from '../../support/contrast.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../../client/styles', name), 'utf8');
const [tokens, practice] = [read('tokens.css'), read('practice.css')];

/** The colours that a selector's block gives, by their names. */
function coloursOf(selector: string, half: 0 | 1 = 0, sheet = tokens): ReadonlyMap<string, string> {
  const from = sheet.indexOf(`${selector} {`);
  const block = sheet.slice(from, sheet.indexOf('\n}', from));
  const found = block.matchAll(/--([a-z-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g);
  return new Map([...found].map(([, name, light, dark, only]) => [name!, only ?? [light, dark][half]!]));
}

const plain = [
  { theme: 'light', colours: coloursOf(':root', 0), text: 4.5 },
  { theme: 'dark', colours: coloursOf(':root', 1), text: 4.5 },
  { theme: 'sunlight', colours: coloursOf(':root[data-theme="sunlight"]'), text: 7 },
  { theme: 'evening', colours: coloursOf(':root[data-theme="evening"]'), text: 4.5 },
] as const;

/** While somebody practises: each theme with what is violet in it. */
const violet = [
  coloursOf(':root[data-practice]', 0, practice),
  coloursOf(':root[data-practice]', 1, practice),
  coloursOf(':root[data-practice][data-theme="sunlight"]', 0, practice),
  coloursOf(':root[data-practice][data-theme="evening"]', 0, practice),
];
const practised = plain.map(({ theme, colours, text }, at) => ({
  theme: `${theme}, practised`,
  colours: new Map([...colours, ...violet[at]!]),
  text,
}));
const themes = [...plain, ...practised];

const grounds = ['ground', 'surface', 'sunken'];
const written: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...grounds, 'pad', 'sun-soft', 'alarm-soft']],
  ['ink-soft', [...grounds, 'pad']],
  ['fjord', grounds],
  ['on-fjord', ['fjord']],
  ['alarm', ['alarm-soft', 'ground', 'surface']],
];

describe.each(themes)('$theme', ({ theme, colours, text }) => {
  const named = (name: string) => colours.get(name) ?? `no ${name} in ${theme}`;

  test(`every text reaches ${text}:1 on every ground it stands on`, () => {
    const pairs = written.flatMap(([ink, behind]) => behind.map((ground) => [ink, ground] as const));
    const weak = pairs.filter(([ink, ground]) => !(contrast(named(ink), named(ground)) >= text));
    expect(weak.map(([ink, ground]) => `${ink} on ${ground}: ${contrast(named(ink), named(ground))}`)).toEqual([]);
  });

  test('the edge of what can be pressed reaches 3:1', () => {
    for (const ground of grounds) expect(contrast(named('edge'), named(ground)), ground).toBeGreaterThanOrEqual(3);
  });

  test('has every colour that the others have', () => {
    expect([...colours.keys()].toSorted()).toEqual([...plain[0].colours.keys()].toSorted());
  });
});

test('practice has another ground, another pad and another edge in every theme', () => {
  for (const [at, { theme, colours }] of plain.entries())
    for (const name of ['ground', 'pad', 'pad-edge', 'fjord'])
      if (theme !== 'sunlight' || name !== 'pad-edge')
        expect(violet[at]!.get(name), `${theme} ${name}`).not.toBe(colours.get(name));
  expect(violet.map((colours) => [...colours.keys()].join())).toEqual(violet.map(() => [...violet[0]!.keys()].join()));
});

test('in sunlight the letters are black on white', () => {
  const { colours } = plain[2];
  expect(contrast(colours.get('ink')!, colours.get('ground')!)).toBe(21);
});

test('in the evening nothing shines: no colour is brighter than a third of white, and the grounds are nearly black', () => {
  for (const { colours } of [plain[3], practised[3]!]) {
    for (const [name, colour] of colours) expect(luminance(colour), name).toBeLessThan(1 / 3);
    for (const name of [...grounds, 'pad']) expect(luminance(colours.get(name)!), name).toBeLessThan(0.01);
  }
});
