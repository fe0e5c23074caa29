import { slotKey } from '#shared/domain/slot.ts';
import { type Draft, isSameKind, peopleIn } from '../../db/draft.ts';
import { isOld } from '../../db/draft-time.ts';
import type { Round } from '../../db/settings.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import { roundInWords } from '../../i18n/round-in-words.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';
import { kindOfRound } from './round-areas.ts';

/** Counts that were begun in another round than the one on the screen: nothing begun is ever out of sight. */
export function OtherRounds({ current }: { readonly current: Round | null }) {
  const { roundScreen: words, people, who, status } = t.value;
  const { drafts, now } = usePhone();
  const here = new Set(current?.part === 'quiet' ? [] : current?.areas.map((area) => slotKey({ ...current, area })));
  const isHere = (draft: Draft) =>
    current !== null && here.has(slotKey(draft.slot)) && isSameKind(draft, kindOfRound(current));
  const others = drafts.value.filter((draft) => !draft.practice && !isHere(draft));
  if (others.length === 0) return null;
  return (
    <section class="other-rounds" aria-labelledby="other-rounds">
      <h2 id="other-rounds">{words.underWay}</h2>
      <ul>
        {others.map((draft) => (
          <li key={draft.id}>
            <a class="area-card running" href={`/count/${draft.id}`}>
              <span class="area-name">{draft.slot.areaName}</span>
              <span class="area-words">
                {draft.isRecount && `${who.recount}. `}
                {roundInWords(draft.slot)}. {words.soFar(people(peopleIn(draft)))}
                {isOld(draft, now.value) && `. ${words.begun(stretchInWords(now.value - draft.startedAt, status))}`}
              </span>
              <Icon name="forward" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
