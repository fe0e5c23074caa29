import type { Invitation } from '#shared/people-api.ts';
import { clockInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { peopleWords } from '../../i18n/people-sentences.ts';
import { usePhone } from '../../phone.ts';
import { QrCode } from '../../ui/qr-code.tsx';

type Props = {
  readonly invitation: Invitation;
  /** True once a phone has come with it. */
  readonly isUsed: boolean;
  onClose(): void;
};

/** A code for somebody in the room, large enough to be read across a table. */
export function ShownCode({ invitation, isUsed, onClose }: Props) {
  const { code, person, link, expiresAt } = invitation;
  const words = peopleWords.value.code;
  const isOver = usePhone().now.value >= expiresAt;
  const isOpen = !isUsed && !isOver;
  return (
    <section class="shown-code" aria-label={words.title(person.name)}>
      {isOpen && <QrCode text={link} label={words.label(person.name)} />}
      <div>
        <h2>{words.title(person.name)}</h2>
        {isOpen && (
          <>
            <p>{words.scan}</p>
            <p class="address">{new URL(link).host}</p>
            <p class="code">{code}</p>
            <p>{words.until(clockInWords(expiresAt, language.value))}</p>
            <p class="quiet">{words.onceOnly}</p>
          </>
        )}
        <p role="status">{isUsed ? words.used : isOver ? words.expired : ''}</p>
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </section>
  );
}
