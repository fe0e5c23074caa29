import { countingDay } from '#shared/time.ts';
import { type OwnCount, whereabouts } from '../../db/own-counts.ts';
import { clockInWords, dateInWords } from '../../i18n/dates.ts';
import { language, t } from '../../i18n/language.ts';
import { bandsInWords, outcomeInWords } from '../../i18n/outcome-in-words.ts';
import { ownWords } from '../../i18n/own-sentences.ts';
import { whereaboutsInWords } from '../../i18n/whereabouts-in-words.ts';
import { usePhone } from '../../phone.ts';

type Version = OwnCount['versions'][number];

/** Everything that was entered of a count on this phone, the newest first: when, why, and where it is. */
export function OwnVersions({ own: { versions } }: { readonly own: OwnCount }) {
  const words = ownWords.value;
  const { epoch } = usePhone().settings.value;
  return (
    <section class="own-versions" aria-labelledby="own-versions">
      <h2 id="own-versions">{words.history}</h2>
      <ol>
        {[...versions].reverse().map((version) => {
          const { held, event } = version;
          const { outcome, reason } = event;
          return (
            <li key={held.id}>
              <p class="act">{actInWords(version, versions)}</p>
              {outcome && (
                <p>{[outcomeInWords(outcome, t.value), bandsInWords(outcome, t.value)].filter(Boolean).join('. ')}</p>
              )}
              {reason && <p>{words.because(reason)}</p>}
              <p class="small">{whereaboutsInWords(whereabouts({ versions: [version] }, epoch), t.value)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** "Rettet 3. juni kl. 20.40" */
function actInWords({ held, event }: Version, versions: readonly Version[]): string {
  const words = ownWords.value;
  const day = dateInWords(countingDay(held.savedAt), language.value);
  const when = words.when(day, clockInWords(held.savedAt, language.value));
  if (event.type === 'count') return words.counted(when);
  if (event.type === 'void') return words.takenBack(when);
  const replaced = versions.find(({ held: other }) => other.id === event.base);
  return replaced?.event.type === 'void' ? words.restored(when) : words.corrected(when);
}
