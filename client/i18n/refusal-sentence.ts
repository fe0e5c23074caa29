import type { Refusal } from '../sync/question.ts';
import type { OfficeSentences } from './office-nb.ts';

/** What went wrong and what to do about it. */
export function refusalSentence({ code, details, retryAfterMs }: Refusal, say: OfficeSentences['problems']): string {
  switch (code) {
    case 'offline':
    case 'unreadable':
    case 'not_enrolled':
    case 'no_right':
    case 'revoked':
    case 'busy':
      return say[code];
    case 'not_found':
      if (details.edition && details.missing) return say.edition_behind_missing(Number(details.missing));
      if (details.season) return say.season_not_found(String(details.season));
      return details.set ? say.set_not_found(String(details.set)) : say.not_found;
    case 'slow_down':
      return say.slow_down(Math.max(1, Math.ceil((retryAfterMs ?? 20_000) / 1000)));
    default:
      return say.other(code);
  }
}
