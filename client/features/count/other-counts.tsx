import { type Draft, isSameKind, peopleIn } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';

/** The areas of the same round that are under way too: one press to the other, as for a group that walks. */
export function OtherCounts({ draft }: { readonly draft: Draft }) {
  const { count: words, people } = t.value;
  const others = listOthers(draft, usePhone().drafts.value);
  if (others.length === 0) return null;
  return (
    <ul class="other-counts">
      {others.map((other) => (
        <li key={other.id}>
          <a href={`/count/${other.id}`}>
            {words.alsoUnderWay(other.slot.areaName, people(peopleIn(other)))}, {t.value.who.mayOverlap}
            <Icon name="forward" />
          </a>
        </li>
      ))}
    </ul>
  );
}

export function listOthers(draft: Draft, drafts: readonly Draft[]): readonly Draft[] {
  const { season, date, shift } = draft.slot;
  return drafts.filter(
    ({ id, slot, ...kind }) =>
      id !== draft.id &&
      isSameKind(kind, draft) &&
      slot.season === season &&
      slot.date === date &&
      slot.shift === shift,
  );
}
