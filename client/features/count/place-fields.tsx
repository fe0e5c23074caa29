import { useState } from 'preact/hooks';
import type { Ref } from '#shared/api.ts';
import type { Shift, Slot } from '#shared/domain/slot.ts';
import { areasOf } from '../../current-round.ts';
import { ownWords } from '../../i18n/own-sentences.ts';
import { roundInWords } from '../../i18n/round-in-words.ts';
import { listPastOccasions } from '../../past-occasions.ts';
import { SelectField } from '../../ui/select-field.tsx';

type Props = {
  readonly slot: Slot;
  readonly planRef: Ref;
  readonly now: number;
  readonly isMoved: boolean;
  onPlace(slot: Slot): void;
};

/** Another area or round of the same season: asked for only when somebody says that it is wrong. */
export function PlaceFields({ slot, planRef, now, isMoved, onPlace }: Props) {
  const words = ownWords.value;
  const [isOpen, setIsOpen] = useState(isMoved);
  const season = planRef.seasons.find(({ id }) => id === slot.season);
  if (!season) return null;
  if (!isOpen)
    return (
      <button type="button" class="button plain" onClick={() => setIsOpen(true)}>
        {words.elsewhere}
      </button>
    );
  const nameOf = (id: string) =>
    planRef.areas.find((area) => area.id === id)?.name ?? (id === slot.area ? slot.areaName : id);
  const areas = [...new Set([...areasOf(season), slot.area])];
  const rounds = listPastOccasions([season], now).map(({ occasion }) => occasion);
  const isListed = rounds.some((one) => roundKey(one) === roundKey(slot));
  return (
    <div class="place-fields">
      <SelectField
        label={words.area}
        value={slot.area}
        options={areas.map((id) => ({ value: id, label: nameOf(id) }))}
        onChoose={(area) => onPlace({ ...slot, area, areaName: nameOf(area) })}
      />
      <SelectField
        label={words.round}
        value={roundKey(slot)}
        options={(isListed ? rounds : [slot, ...rounds]).map((one) => ({
          value: roundKey(one),
          label: roundInWords(one),
        }))}
        onChoose={(key) => {
          const [date = slot.date, shift = slot.shift] = key.split(' ');
          onPlace({ ...slot, date, shift: shift as Shift });
        }}
      />
    </div>
  );
}

function roundKey({ date, shift }: Pick<Slot, 'date' | 'shift'>): string {
  return `${date} ${shift}`;
}
