import type { ChangeProblem } from '#shared/domain/plan-change.ts';
import { isDay } from '#shared/time.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import type { Refusal } from '../../sync/question.ts';

/** Each problem as a sentence, once. */
export function problemSentences(problems: readonly Pick<ChangeProblem, 'code' | 'subject'>[]): readonly string[] {
  return [...new Set(problems.map(({ code, subject }) => planner.value.problems[code](aboutInWords(subject))))];
}

/** What the server had against a change that looked sound here. */
export function refusedSentence({ code, details }: Refusal): string {
  const { problems, sent } = planner.value;
  const { problem, subject } = details;
  if (problem === 'held_is_behind') return sent.held_is_behind;
  if (typeof problem === 'string' && problem in problems)
    return problems[problem as keyof typeof problems](aboutInWords(subject == null ? null : String(subject)));
  return sent.other(code);
}

function aboutInWords(subject: string | null): string {
  const { shifts } = planner.value;
  if (subject === null) return '';
  if (isDay(subject)) return dateInWords(subject, language.value);
  return subject in shifts ? shifts[subject as keyof typeof shifts] : subject;
}
