import { office } from '../../i18n/office-sentences.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { refusalSentence } from '../../i18n/refusal-sentence.ts';
import type { Refusal } from '../../sync/question.ts';

/** Why something was not done, and what to do instead. */
export function actRefusal(refusal: Refusal): string {
  const { problems } = peopleWords.value;
  const { problem, name } = refusal.details;
  if (problem === 'name_taken') return problems.name_taken(String(name));
  if (problem === 'revoked_person') return problems.revoked_person(String(name));
  if (problem === 'own_access') return problems.own_access;
  return problems.notSaved(refusalSentence(refusal, office.value.problems));
}
