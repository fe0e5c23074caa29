import { expect, test } from 'vitest';
import { planProblemCodes } from '#shared/domain/plan-problems.ts';
import { plannerEn } from '../../../client/i18n/planner-en.ts';
import { plannerNb } from '../../../client/i18n/planner-nb.ts';

/** Every sentence with its path; one with holes is tried with a number or a word in each. */
function sentences(tree: object, path = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] => {
    const here = `${path}.${key}`;
    if (typeof value === 'object' && value !== null) return sentences(value, here);
    if (typeof value !== 'function') return [[here, value]];
    return [[here, /list$/i.test(key) ? value(['a', 'b']) : value(2, 2, 2)]];
  });
}

test('both languages have the same sentences, none of them empty and no gap left open', () => {
  const [nb, en] = [sentences(plannerNb), sentences(plannerEn)];
  expect(en.map(([path]) => path)).toEqual(nb.map(([path]) => path));
  const empty = [...nb, ...en].filter(
    ([, text]) => typeof text !== 'string' || text.trim() === '' || /undefined|NaN|\[object/.test(text),
  );
  expect(empty).toEqual([]);
});

test('everything that can be wrong with a plan is a sentence of its own', () => {
  for (const { problems } of [plannerNb, plannerEn]) {
    const said = planProblemCodes.map((code) => problems[code]('Storgata'));
    expect(new Set(said).size).toBe(planProblemCodes.length);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  }
});
