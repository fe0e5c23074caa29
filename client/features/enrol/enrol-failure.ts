import type { Sentences } from '../../i18n/nb.ts';
import type { Answer } from '../../sync/api.ts';

type Refusal = Pick<Extract<Answer<unknown>, { ok: false }>, 'code' | 'retryAfterMs'>;
export type EnrolFailure =
  | Refusal
  | { readonly code: 'not_whole'; readonly length: number }
  | { readonly code: 'not_saved' };

/** What happened to the code, and what to do about it. */
export function failureSentence(failure: EnrolFailure, words: Sentences['enrol']): string {
  switch (failure.code) {
    case 'not_whole':
      return words.needsLength(failure.length);
    case 'not_saved':
      return words.notSaved;
    case 'offline':
      return words.offline;
    case 'slow_down':
    case 'busy':
      return words.slowDown(
        Math.max(1, Math.ceil(('retryAfterMs' in failure ? (failure.retryAfterMs ?? 0) : 0) / 60_000)),
      );
    case 'bad_code':
    case 'bad_request':
      return words.badCode;
    default:
      return words.unreadable;
  }
}
