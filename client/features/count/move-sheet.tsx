import { useSignal } from '@preact/signals';
import type { AgeBand } from '#shared/domain/age-band.ts';
import { bandsOf, type Draft, listSteps } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { seldomWords } from '../../i18n/seldom-sentences.ts';
import { Choices } from '../../ui/choices.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { HowMany } from './how-many.tsx';

type Props = {
  readonly draft: Draft;
  readonly shown: readonly AgeBand[];
  readonly names: Readonly<Record<AgeBand, string>>;
  /** The other counts of the same round that are under way. */
  readonly others: readonly Draft[];
  onMove(from: AgeBand, to: AgeBand, people: number): void;
  /** False: the phone could not save it, and nobody was moved. */
  onHandOver(to: Draft, band: AgeBand, people: number): Promise<boolean>;
  onClose(): void;
};

/** One person, or several, from one age band to another; or with a group that walks, to the count of the area that it walks to. */
export function MoveSheet({ draft, shown, names, others, onMove, onHandOver, onClose }: Props) {
  const words = seldomWords.value.move;
  const bands = bandsOf(draft);
  const there = shown.filter((band) => bands[band] > 0);
  const last = listSteps(draft).at(-1)?.at(-1)?.band;
  const picked = useSignal<AgeBand | null>(null);
  const asked = useSignal(1);
  const hasFailed = useSignal(false);
  const from = [picked.value, last, there[0]].find((band) => band && there.includes(band));
  if (!from)
    return (
      <Sheet title={words.title} onClose={onClose}>
        <p>{words.nobody}</p>
        <button type="button" class="button primary wide" onClick={onClose}>
          {t.value.close}
        </button>
      </Sheet>
    );
  const people = Math.min(asked.value, bands[from]);
  const handOver = async (other: Draft) => {
    hasFailed.value = !(await onHandOver(other, from, people));
    if (!hasFailed.value) onClose();
  };
  return (
    <Sheet title={words.title} onClose={onClose}>
      <Choices
        legend={words.from}
        layout="row"
        value={from}
        onChoose={(band) => {
          picked.value = band;
          asked.value = 1;
        }}
        choices={there.map((band) => ({ value: band, label: `${names[band]}: ${bands[band]}` }))}
      />
      <HowMany people={people} most={bands[from]} onAsk={(number) => (asked.value = number)} />
      <fieldset class="move-to">
        <legend>{words.to}</legend>
        {shown
          .filter((band) => band !== from)
          .map((band) => (
            <button
              key={band}
              type="button"
              class="button"
              onClick={() => {
                onMove(from, band, people);
                onClose();
              }}
            >
              {names[band]}
            </button>
          ))}
        {others.map((other) => (
          <button key={other.id} type="button" class="button walk" onClick={() => void handOver(other)}>
            {words.toArea(other.slot.areaName)}
          </button>
        ))}
      </fieldset>
      {hasFailed.value && <Notice tone="alarm">{words.failed}</Notice>}
      {others.length > 0 && <p class="small">{words.overlap}</p>}
      <button type="button" class="button plain" onClick={onClose}>
        {t.value.cancel}
      </button>
    </Sheet>
  );
}
