import { t } from '../../i18n/language.ts';

/** A phone enrolled for reading figures has no rounds to walk. */
export function ReaderPage() {
  const { enrol, office } = t.value;
  return (
    <section class="empty">
      <p>{enrol.reader}</p>
      <a class="button primary" href="/office">
        {office}
      </a>
    </section>
  );
}
