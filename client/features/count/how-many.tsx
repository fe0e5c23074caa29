import { seldomWords } from '../../i18n/seldom-sentences.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = { readonly people: number; readonly most: number; onAsk(people: number): void };

/** From one person to everybody who is there, without a keyboard. */
export function HowMany({ people, most, onAsk }: Props) {
  const words = seldomWords.value.move;
  return (
    <fieldset class="how-many">
      <legend>{words.howMany}</legend>
      <button
        type="button"
        class="button"
        aria-label={words.fewer}
        disabled={people === 1}
        onClick={() => onAsk(people - 1)}
      >
        <Icon name="minus" />
      </button>
      <output aria-live="polite">{people}</output>
      <button
        type="button"
        class="button"
        aria-label={words.more}
        disabled={people === most}
        onClick={() => onAsk(people + 1)}
      >
        <Icon name="plus" />
      </button>
      <button type="button" class="button" disabled={people === most} onClick={() => onAsk(most)}>
        {words.all(most)}
      </button>
    </fieldset>
  );
}
