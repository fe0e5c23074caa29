import { useEffect, useState } from 'preact/hooks';
import { type Draft, isSameKind, peopleIn } from '../../db/draft.ts';
import { answerOf, kindOfCount, listOwnCounts } from '../../db/own-counts.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { t } from '../../i18n/language.ts';
import { outcomeInWords } from '../../i18n/outcome-in-words.ts';
import { roundInWords } from '../../i18n/round-in-words.ts';
import { seldomWords } from '../../i18n/seldom-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Sheet } from '../../ui/sheet.tsx';
import type { ServerAnswer } from './answer-on-server.ts';

type Props = {
  readonly draft: Draft;
  readonly now: number;
  onFinish(): void;
  onNotCounted(): void;
  onDiscard(): void;
  onClose(): void;
};

/** A count that was begun hours ago: what is to become of it, and whether its area was counted since. */
export function OldCountSheet({ draft, now, onFinish, onNotCounted, onDiscard, onClose }: Props) {
  const { people, status, count } = t.value;
  const words = seldomWords.value.old;
  const { slot, startedAt } = draft;
  const since = useAnswerSince(draft);
  const onServer = useServerAnswer(draft);
  return (
    <Sheet title={words.title(slot.areaName, stretchInWords(now - startedAt, status))} onClose={onClose}>
      <p>{words.soFar(people(peopleIn(draft)), roundInWords(slot))}</p>
      <p>
        <strong>{since}</strong>
      </p>
      {onServer !== 'unknown' && <p>{words.server[onServer]}</p>}
      <div class="pause-choices">
        <button type="button" class="button wide" onClick={onFinish}>
          {words.finish}
        </button>
        <button type="button" class="button wide" onClick={onNotCounted}>
          {count.notCounted}
        </button>
        <button type="button" class="button wide" onClick={onDiscard}>
          {words.discard}
        </button>
      </div>
      <button type="button" class="button plain" onClick={onClose}>
        {words.close}
      </button>
    </Sheet>
  );
}

/** The last answer that this phone gave for the area after the count was begun, or that it gave none. */
function useAnswerSince(draft: Draft): string {
  const counts = listOwnCounts(usePhone().events.value);
  const last = counts
    .filter(({ content, head }) => isSameKind(kindOfCount(content), draft) && head.held.savedAt > draft.startedAt)
    .map(answerOf)
    .filter((answer) => answer?.slot.area === draft.slot.area)
    .at(-1);
  const words = seldomWords.value.old;
  return last ? words.since(outcomeInWords(last.outcome, t.value), roundInWords(last.slot)) : words.notSince;
}

/** The same asked of the server, where there is a network: a colleague may have counted it. Practice is nobody's answer. */
function useServerAnswer({ slot, practice }: Draft): ServerAnswer {
  const [answer, setAnswer] = useState<ServerAnswer>('unknown');
  useEffect(() => {
    if (practice) return;
    const asking = import('./answer-on-server.ts').then(({ askServerFor }) => askServerFor(slot));
    asking.then(setAnswer, () => undefined); // what this phone knows is said already
  }, [slot, practice]);
  return answer;
}
