import type { DraftProblem } from './count-draft.ts';
import { deskWords } from './i18n/desk-sentences.ts';
import { t } from './i18n/language.ts';

/** What is lacking in a count that somebody writes out, and what to do about it. */
export function draftProblemSentence(problem: DraftProblem): string {
  const { problems } = deskWords.value;
  return problem.code === 'not_whole' ? problems.not_whole(t.value.ageBands[problem.band]) : problems[problem.code];
}
