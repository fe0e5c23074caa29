import { expect, test } from 'vitest';
import { planProblemCodes } from '#shared/domain/plan-problems.ts';
import { plannerEn } from '../../../client/i18n/planner-en.ts';
import { plannerNb } from '../../../client/i18n/planner-nb.ts';

test('everything that can be wrong with a plan is a sentence of its own', () => {
  for (const { problems } of [plannerNb, plannerEn]) {
    const said = planProblemCodes.map((code) => problems[code]('Storgata'));
    expect(new Set(said).size).toBe(planProblemCodes.length);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  }
});
