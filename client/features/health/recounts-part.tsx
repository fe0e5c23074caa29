import { useState } from 'preact/hooks';
import type { QualityReply } from '#shared/quality-api.ts';
import { capital } from '../../i18n/capital.ts';
import { healthWords } from '../../i18n/health-sentences.ts';
import { language } from '../../i18n/language.ts';
import { whole } from '../../i18n/whole.ts';
import '../../ui/button.css';
import { NumberTable } from './number-table.tsx';

type Recounts = QualityReply['recounts'];

/** How far two independent counts of one place lie apart. Of places and ages, never of people. */
export function RecountsPart({ recounts }: { readonly recounts: Recounts }) {
  const { recounts: words, parts, shifts, bands, total } = healthWords.value;
  const { n, mean, absolute, largest } = words.columns;
  return (
    <section aria-labelledby="recounts">
      <h2 id="recounts">{parts.recounts}</h2>
      <p class="quiet">{words.what}</p>
      {recounts.recounts === 0 && <p>{words.none}</p>}
      {recounts.unpaired > 0 && <p>{words.unpaired(recounts.unpaired)}</p>}
      {recounts.total && (
        <>
          <NumberTable
            caption={words.byPlace}
            words={[0, 1]}
            columns={[words.columns.place, words.columns.shift, n, mean, absolute, largest]}
            rows={[
              ...recounts.places.map((place) => ({
                key: `${place.area} ${place.shift}`,
                cells: [place.name, shifts[place.shift], ...numbersOf(place)],
              })),
              { key: 'total', cells: [<strong key="total">{total}</strong>, '', ...numbersOf(recounts.total)] },
            ]}
          />
          <NumberTable
            caption={words.byBand}
            columns={[words.columns.band, n, mean, absolute, largest]}
            rows={recounts.bands.map((one) => ({
              key: one.band,
              cells: [capital(bands[one.band]), ...numbersOf(one)],
            }))}
          />
        </>
      )}
      <MethodSentence sentence={recounts.sentence[language.value]} />
    </section>
  );
}

function numbersOf({ n, meanDifference, meanAbsolute, largest }: NonNullable<Recounts['total']>) {
  return [whole(n), meanDifference, meanAbsolute, whole(largest)];
}

function MethodSentence({ sentence }: { readonly sentence: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const { recounts: words } = healthWords.value;
  const copy = () =>
    navigator.clipboard.writeText(sentence).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  return (
    <div class="method-sentence">
      <h3>{words.sentence}</h3>
      <blockquote>{sentence}</blockquote>
      <button type="button" class="button" onClick={() => void copy()}>
        {words.copy}
      </button>
      <span role="status">{outcome && words[outcome]}</span>
    </div>
  );
}
