import { ageBands, totalOf } from '#shared/domain/age-band.ts';
import { isMadeUnder } from '../../db/own-counts.ts';
import { clockInWords } from '../../i18n/dates.ts';
import { language, t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import type { AreaState } from './area-state.ts';

type Props = { readonly answered: Extract<AreaState, { kind: 'answered' }>; onCount(): void };

/** What was saved for an area. One that was not counted can be counted after all. */
export function AnsweredDetails({ answered: { own, outcome }, onCount }: Props) {
  const { ageBands: names, roundScreen: words, people, count: countWords, who } = t.value;
  const { content: count } = own;
  const bands = outcome.status === 'counted' ? outcome.bands : outcome.partialBands;
  const savedAt = count.time && 'endedAt' in count.time ? count.time.endedAt : null;
  return (
    <>
      {outcome.status === 'counted' && bands && (
        <dl class="bands">
          {ageBands.map((band) => (
            <div key={band}>
              <dt>{names[band]}</dt>
              <dd>{bands[band]}</dd>
            </div>
          ))}
        </dl>
      )}
      {outcome.status === 'not_counted' && bands && <p>{words.countedBefore(people(totalOf(bands)))}</p>}
      <p class="small">
        {[
          savedAt !== null && words.at(clockInWords(savedAt, language.value)),
          outcome.status === 'counted' && outcome.estimated && words.estimated,
          count.conditions &&
            `${countWords.police}: ${countWords.policeChoices[count.conditions.policePresent].toLocaleLowerCase()}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {count.note && <p class="small">{count.note}</p>}
      {outcome.status === 'not_counted' && (
        <button type="button" class="button" onClick={onCount}>
          {words.countAnyway}
        </button>
      )}
      {isMadeUnder(usePhone().settings.value.install, own) && (
        <a class="button plain" href={`/own/${own.root}`}>
          {who.correct}
        </a>
      )}
    </>
  );
}
