import type { EditionComparison } from '#shared/edition-api.ts';
import { capital } from '../../i18n/capital.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';
import { language, t } from '../../i18n/language.ts';
import { officePlaces } from '../../office-places.ts';
import { usePhone } from '../../phone.ts';

type Cause = EditionComparison['causes'][number];

/** Which counts and rounds are otherwise than they were, each count with the way to its history. */
export function CauseList({ causes }: { readonly causes: readonly Cause[] }) {
  const words = editionsWords.value.compare;
  const areas = usePhone().settings.value.ref?.areas ?? [];
  const nameOf = (id: string) => areas.find((area) => area.id === id)?.name ?? id;
  return (
    <details open={causes.length <= 10}>
      <summary class="unfold">{words.causes}</summary>
      <ul class="causes">
        {causes.map((cause) => (
          <li key={JSON.stringify(cause)}>
            {capital(words.kinds[cause.kind](1))}: {placeOf(cause, nameOf)}
            {'root' in cause && (
              <>
                {' '}
                <a href={`${officePlaces.count.href}/${cause.root}`}>{words.toCount}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function placeOf(cause: Cause, nameOf: (area: string) => string): string {
  if (!('date' in cause)) return cause.season;
  const round = `${dayInWords(cause.date, language.value)} ${cause.date.slice(0, 4)}, ${t.value.shifts[cause.shift].toLowerCase()}`;
  return 'area' in cause ? `${nameOf(cause.area)}, ${round}` : round;
}
