import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';

/** The ways out of the round. */
export function RoundLinks() {
  const phone = usePhone();
  const { role } = phone.settings.value;
  const { office, status } = t.value;
  return (
    <>
      {(role === 'coordinator' || role === 'author') && <a href="/office">{office}</a>}
      <a href="/status" aria-describedby="waiting">
        {status.title}
      </a>
    </>
  );
}
