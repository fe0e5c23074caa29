import { ledgerOf } from '#shared/domain/phone.ts';
import type { ListedPhone } from '#shared/people-api.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';

/** Below this nobody would notice that a clock is off. */
const aboutRightMs = 60_000;

/** What a phone is called; two of one name are told apart by the end of the installation's id. */
export function phoneName({ label, install }: Pick<ListedPhone, 'label' | 'install'>): string {
  const words = peopleWords.value;
  const end = install === null ? '' : ` ${words.ofInstall(install.slice(-4))}`;
  return `${label || words.unnamed}${end}`;
}

/** "for 2 timer siden" */
export function agoInWords(at: number, now: number): string {
  return t.value.status.ago(stretchInWords(now - at, t.value.status));
}

export type PhoneFact = { readonly text: string; readonly more: string | null; readonly isWorth: boolean };

/** What the phone said last and what has come from it, in the words of the table; `isWorth`: worth a look. */
export function phoneFacts(phone: ListedPhone, now: number) {
  const words = peopleWords.value;
  const { lastContactAt, pending, oldestAt, isSilent, app, isPersisted, skewMs, max, gaps } = phone;
  const ago = (at: number) => stretchInWords(now - at, t.value.status);
  const { said, held, notHere } = ledgerOf({ max, gaps }, pending);
  const missing = gaps.map(([from, to]) => words.gap(from, to)).join(', ');
  const unsent = pending ?? 0;
  const persistence = isPersisted ? words.persisted : words.notPersisted;
  return {
    contact: fact(
      lastContactAt === null ? words.neverCalled : agoInWords(lastContactAt, now),
      isSilent,
      isSilent ? words.silent : null,
    ),
    unsent: fact(
      unsent === 0 ? words.nothingUnsent : words.unsent(unsent),
      unsent > 0,
      unsent > 0 && oldestAt !== null ? words.oldest(ago(oldestAt)) : null,
    ),
    numbers: fact(
      said === 0 ? words.noNumbers : words.numbers(said, held),
      notHere > 0,
      missing === '' ? null : words.gaps(missing),
    ),
    app: fact(app ?? words.unknown, false),
    storage: fact(isPersisted === null ? words.unknown : persistence, isPersisted === false),
    clock: fact(skewMs === null ? words.unknown : clockInWords(skewMs), Math.abs(skewMs ?? 0) >= 5 * aboutRightMs),
  };
}

function fact(text: string, isWorth: boolean, more: string | null = null): PhoneFact {
  return { text, more, isWorth };
}

function clockInWords(skewMs: number): string {
  const { clockRight, clockOff } = peopleWords.value;
  if (Math.abs(skewMs) < aboutRightMs) return clockRight;
  return clockOff(stretchInWords(Math.abs(skewMs), t.value.status), skewMs > 0);
}
