import type { InboxEvent } from '#shared/office-api.ts';
import type { Choice } from '#shared/sync/choice.ts';
import { inboxWords, remarkWords } from '../../i18n/inbox-sentences.ts';

type Props = {
  readonly event: InboxEvent;
  /** Then an acceptance says that the count is right, and chooses nothing. */
  readonly isRemark: boolean;
  onCorrect(): void;
  onChoose(choice: Choice): void;
};

/** What can be done about one event. */
export function EventWays({ event, isRemark, onCorrect, onChoose }: Props) {
  const words = inboxWords.value;
  const labelOf = (choice: Choice) =>
    isRemark && choice === 'accept' ? remarkWords.value.seen.label : words.choices[choice].label;
  return (
    <div class="ways">
      {event.choices
        .filter((choice) => choice !== 'redact' || hasWords(event))
        .map((choice) => (
          <button
            key={choice}
            type="button"
            class={choice === 'redact' ? 'button plain' : 'button'}
            onClick={() => onChoose(choice)}
          >
            {labelOf(choice)}
          </button>
        ))}
      {event.isCorrectable && (
        <button type="button" class="button" onClick={onCorrect}>
          {words.correct}
        </button>
      )}
    </div>
  );
}

/** Where nobody has written anything there is nothing to take away. */
function hasWords({ note, reason, text }: InboxEvent): boolean {
  return note !== null || reason !== null || text !== null;
}
