import { ageBands, totalOf } from '#shared/domain/age-band.ts';
import { bandsOf, type Draft, type DraftChange } from '../../db/draft.ts';
import { asleepMs, lastedMs } from '../../db/draft-time.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { clockInWords } from '../../i18n/dates.ts';
import { language, t } from '../../i18n/language.ts';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Circumstances } from './circumstances.tsx';
import { countedAsShown, countedNobodyThere, type ToOutcome } from './outcomes.ts';

type Props = {
  readonly draft: Draft;
  readonly activeMs: number;
  readonly now: number;
  /** Up to how many are usual here, where there are more and nobody has been asked yet. */
  readonly atMost: number | null;
  onChange(change: DraftChange): void;
  onSave(toOutcome: ToOutcome): void;
  onClose(): void;
};

/** What is about to be saved, all of it at a glance. Nobody there is asked once, because a zero is data. */
export function ReviewSheet({ draft, activeMs, now, atMost, onChange, onSave, onClose }: Props) {
  const { count: words, people, ageBands: names } = t.value;
  const bands = bandsOf(draft);
  const total = totalOf(bands);
  const { areaName } = draft.slot;
  return (
    <Sheet
      title={total === 0 ? words.nobodyQuestion(areaName) : words.reviewTitle(areaName, people(total))}
      onClose={onClose}
    >
      <div class="review">
        {total === 0 && <p>{words.nobodyNote}</p>}
        {atMost !== null && (
          <Notice tone="calm">
            <strong>{words.unusual}</strong>
            <span>{words.unusualNote(people(atMost))}</span>
          </Notice>
        )}
        {total > 0 && (
          <dl class="bands">
            {ageBands.map((band) => (
              <div key={band} class={band}>
                <dt>{names[band]}</dt>
                <dd>{bands[band]}</dd>
              </div>
            ))}
          </dl>
        )}
        {bands.under_18 > 0 && (
          <p class="minors">
            <strong>{words.minorsLine(bands.under_18)}.</strong> {words.minorsConcern}
          </p>
        )}
        <Times draft={draft} activeMs={activeMs} now={now} />
        {total > 0 && (
          <Choices
            legend={words.howCounted}
            layout="row"
            value={draft.isEstimated ? 'roughly' : 'exact'}
            onChoose={(how) => onChange((before) => ({ ...before, isEstimated: how === 'roughly' }))}
            choices={(['exact', 'roughly'] as const).map((value) => ({ value, label: words[value] }))}
          />
        )}
        <Circumstances
          conditions={draft.conditions}
          service={draft.service}
          note={draft.note}
          onConditions={(conditions) => onChange((before) => ({ ...before, conditions }))}
          onNote={(note) => onChange((before) => ({ ...before, note }))}
        />
      </div>
      <div class="sheet-actions stuck">
        <button type="button" class="button" onClick={onClose}>
          {words.keepCounting}
        </button>
        <button
          type="button"
          class="button primary"
          onClick={() => onSave(total === 0 ? countedNobodyThere : countedAsShown)}
        >
          {total === 0 ? words.nobodyYes : words.save}
        </button>
      </div>
    </Sheet>
  );
}

const minuteMs = 60_000;

/** From when to when; and how much of it the phone slept, where that is worth saying. */
function Times({ draft, activeMs, now }: Pick<Props, 'draft' | 'activeMs' | 'now'>) {
  const { count: words, status } = t.value;
  const asleep = asleepMs(draft, activeMs, now);
  return (
    <p class="small">
      {words.times(
        clockInWords(draft.startedAt, language.value),
        clockInWords(now, language.value),
        stretchInWords(lastedMs(draft, now), status),
      )}
      {asleep >= minuteMs && `. ${words.asleep(stretchInWords(asleep, status))}`}
    </p>
  );
}
