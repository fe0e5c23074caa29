import type { InboxItem } from '#shared/office-api.ts';
import { osloDay } from '#shared/time.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { clockInWords, dateInWords, hourInWords } from '../../i18n/dates.ts';
import { inboxWords, remarkWords } from '../../i18n/inbox-sentences.ts';
import { language, t } from '../../i18n/language.ts';
import { whole } from '../../i18n/whole.ts';

type Facts = NonNullable<InboxItem['facts']>;
type PhoneFacts = Extract<Facts, { about: 'phone' }>;

/** What was found, in a sentence or two; none where the events say it themselves. */
export function factSentences({ facts, kind }: Pick<InboxItem, 'facts' | 'kind'>, now: number): readonly string[] {
  if (!facts) return [];
  const words = remarkWords.value;
  switch (facts.about) {
    case 'outlier': {
      const { total, atLeast, atMost, n } = facts;
      const people = t.value.people(total);
      return [total > atMost ? words.outlier.above(people, atMost, n) : words.outlier.below(people, atLeast, n)];
    }
    case 'near_duplicate':
      return [
        facts.rule === 'same_numbers'
          ? words.nearDuplicate.same_numbers
          : words.nearDuplicate.same_moment(facts.minutes ?? 0),
      ];
    case 'clock':
      return [clockSentence(facts)];
    case 'outside_window': {
      const [from, to] = [facts.from, facts.to].map((clock) => hourInWords(clock, language.value)) as [string, string];
      return [words.outsideWindow(momentInWords(facts.beganAt), from, to)];
    }
    case 'phone':
      return phoneSentences(facts, kind, now);
  }
}

function clockSentence({ fault, shownAt, skewMs, proposedAt }: Extract<Facts, { about: 'clock' }>): string {
  const words = remarkWords.value.clock;
  const shown = momentInWords(shownAt);
  if (fault !== 'skew' || proposedAt === null || skewMs === null)
    return words[fault === 'skew' ? 'before_day' : fault](shown);
  return words.skew(shown, stretchInWords(Math.abs(skewMs), t.value.status), skewMs > 0, momentInWords(proposedAt));
}

function phoneSentences(facts: PhoneFacts, kind: InboxItem['kind'], now: number): readonly string[] {
  const words = remarkWords.value.phone;
  const { gaps, missing, unclaimed, pending, oldestAt, lastContactAt } = facts;
  const ago = (at: number) => stretchInWords(now - at, t.value.status);
  const contact = lastContactAt === null ? [] : [words.contact(t.value.status.ago(ago(lastContactAt)))];
  if (kind === 'gap') {
    const list = gaps.map(([from, to]) => (from === to ? whole(from) : `${whole(from)}–${whole(to)}`)).join(', ');
    return [words.numbers(list, missing), unclaimed > 0 ? words.unclaimed(unclaimed) : words.claimed, ...contact];
  }
  if (kind === 'waiting_phone') return contact;
  return [words.unsent(pending), ...(oldestAt === null ? [] : [words.oldest(ago(oldestAt))]), ...contact];
}

/** "3. juni kl. 20.10" */
export function momentInWords(instant: number): string {
  const clock = inboxWords.value.clock(clockInWords(instant, language.value));
  return `${dateInWords(osloDay(instant), language.value)} ${clock}`;
}
