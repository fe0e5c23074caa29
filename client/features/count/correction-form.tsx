import { useSignal } from '@preact/signals';
import type { Ref } from '#shared/api.ts';
import { slotKey } from '#shared/domain/slot.ts';
import type { Said } from '../../db/correction.ts';
import { isSameKind } from '../../db/draft.ts';
import { answerOf, isWithdrawn, kindOfCount, listOwnCounts, type OwnCount } from '../../db/own-counts.ts';
import type { Rewritten, UnfinishedCorrection } from '../../db/unfinished-correction.ts';
import { fieldWords } from '../../i18n/field-sentences.ts';
import { t } from '../../i18n/language.ts';
import { outcomeInWords } from '../../i18n/outcome-in-words.ts';
import { ownWords } from '../../i18n/own-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { Circumstances } from './circumstances.tsx';
import { OutcomeFields } from './outcome-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import { isUnchanged, toRewritten, toSaid } from './rewritten.ts';
import { useCorrecting } from './use-correcting.ts';

type Props = {
  readonly own: OwnCount;
  /** What was being written when the app went away. */
  readonly begun: UnfinishedCorrection | null;
  readonly planRef: Ref;
  onDone(): void;
  onClose(): void;
};

/**
 * The count written anew, all of it, beginning from what it says now. The reason is asked for last, and is needed. Each change
 * is kept beside, to be gone on with, until it is saved or given up.
 */
export function CorrectionForm({ own, begun, planRef, onDone, onClose }: Props) {
  const phone = usePhone();
  const words = ownWords.value;
  const correcting = useCorrecting(own);
  const rewritten = useSignal(begun?.rewritten ?? toRewritten(own.content));
  const reason = useSignal(begun?.reason ?? '');
  const problem = useSignal<string | null>(null);
  const { slot, conditions, note } = rewritten.value;
  const rewrite = (changes: Partial<Rewritten>) => {
    rewritten.value = { ...rewritten.value, ...changes };
    keep();
  };
  const keep = () => {
    problem.value = null;
    const kept = { rewritten: rewritten.value, reason: reason.value };
    phone.mirror.keepUnfinished({ root: own.root, base: own.head.event.id, ...kept });
  };
  const giveUp = () => {
    phone.mirror.dropUnfinished(own.root);
    onClose();
  };
  const problemWith = (said: Said | null): string | null => {
    if (!said) return fieldWords.value.finish.chooseReason;
    if (!isWithdrawn(own) && isUnchanged(rewritten.value, own.content)) return words.unchanged;
    return reason.value === '' ? words.needsReason : null;
  };
  const save = async () => {
    const said = toSaid(rewritten.value);
    problem.value = problemWith(said);
    if (!said || problem.value !== null || !(await correcting.save(said, reason.value))) return;
    phone.mirror.dropUnfinished(own.root);
    onDone();
  };
  const taken = answerInPlace(own, rewritten.value, listOwnCounts(phone.events.value));
  return (
    <section class="correction">
      <OutcomeFields rewritten={rewritten.value} onRewrite={rewrite} />
      <Circumstances
        conditions={conditions}
        service={planRef.areas.find(({ id }) => id === slot.area)?.service ?? null}
        note={note}
        onConditions={(conditions) => rewrite({ conditions })}
        onNote={(note) => rewrite({ note })}
      />
      <PlaceFields
        isMoved={slotKey(slot) !== slotKey(own.content.slot)}
        slot={slot}
        planRef={planRef}
        now={phone.now.value}
        onPlace={(slot) => rewrite({ slot })}
      />
      {taken && <Notice tone="calm">{words.taken(slot.areaName, outcomeInWords(taken.outcome, t.value))}</Notice>}
      <ReasonChoice
        begun={reason.peek()}
        onReason={(chosen) => {
          reason.value = chosen;
          keep();
        }}
      />
      {problem.value && <Notice tone="alarm">{problem.value}</Notice>}
      {correcting.hasFailed.value && <Notice tone="alarm">{words.notSaved}</Notice>}
      <div class="sheet-actions">
        <button type="button" class="button" onClick={giveUp}>
          {t.value.cancel}
        </button>
        <button type="button" class="button primary" onClick={() => void save()}>
          {isWithdrawn(own) ? words.restore : words.save}
        </button>
      </div>
    </section>
  );
}

/** What another of the phone's own counts says of the place to which this one is moved. */
function answerInPlace(own: OwnCount, { slot }: Rewritten, counts: readonly OwnCount[]) {
  return counts
    .filter((other) => other.root !== own.root && isSameKind(kindOfCount(other.content), kindOfCount(own.content)))
    .map(answerOf)
    .find((answer) => answer !== null && slotKey(answer.slot) === slotKey(slot));
}
