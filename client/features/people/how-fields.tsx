import { peopleWords } from '../../i18n/people-sentences.ts';
import { Choices } from '../../ui/choices.tsx';

type Props = { readonly isPrinted: boolean; onChoose(isPrinted: boolean): void };

/** Shown to somebody in the room, or printed for somebody who is not. */
export function HowFields({ isPrinted, onChoose }: Props) {
  const { invite } = peopleWords.value;
  return (
    <Choices
      legend={invite.how}
      layout="cards"
      value={isPrinted ? 'printed' : 'shown'}
      onChoose={(how) => onChoose(how === 'printed')}
      choices={[
        { value: 'shown', label: invite.shown, hint: invite.shownHint },
        { value: 'printed', label: invite.printed, hint: invite.printedHint },
      ]}
    />
  );
}
