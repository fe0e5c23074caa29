import { totalOf } from '#shared/domain/age-band.ts';
import type { EffectsReply } from '#shared/effect-api.ts';
import { outcomeOf, type Revision, type RevisionsReply } from '#shared/office-api.ts';
import { t } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';

type Props = {
  readonly reply: RevisionsReply;
  readonly head: Revision | null;
  readonly effects: EffectsReply | null;
};

/** What the count says now, and whether the averages use it, and if not, why. */
export function StandingLine({ reply, head, effects }: Props) {
  const words = revisionsWords.value;
  const outcome = head && outcomeOf(head);
  const { flags } = reply;
  return (
    <>
      {outcome && (
        <p class="now">
          {outcome.status === 'counted'
            ? t.value.people(totalOf(outcome.bands))
            : words.notCounted(t.value.reasons[outcome.reason].toLocaleLowerCase())}
        </p>
      )}
      {effects && (
        <p class="use" data-enters={effects.enters}>
          {effects.enters ? words.enters : words.entersNot} {effects.place !== 'stands' && words.places[effects.place]}{' '}
          {effects.round !== 'planned' && words.rounds[effects.round]}{' '}
          {outcome?.status === 'not_counted' && words.notCountedRule}
        </p>
      )}
      {flags.length > 0 && (
        <p>
          {words.flags}: {flags.map((flag) => office.value.flags[flag]).join(', ')}
        </p>
      )}
      {effects?.others.map(({ root, owner }) => (
        <p key={root}>
          <a href={`/office/count/${root}`}>{words.other(owner ?? words.unknownPerson)}</a>
        </p>
      ))}
    </>
  );
}
