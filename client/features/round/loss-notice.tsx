import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';

/** The storage forgot something and nobody has read yet what: the status page tells it in numbers. */
export function LossNotice() {
  const { roundScreen: words } = t.value;
  if (usePhone().settings.value.loss === null) return null;
  return (
    <Notice tone="alarm">
      <p>{words.lost}</p>
      <a href="/status">{words.lostLink}</a>
    </Notice>
  );
}
