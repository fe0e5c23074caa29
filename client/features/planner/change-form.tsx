import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { judgeChanges, type PlanChange } from '#shared/domain/plan-change.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { ChangeEffect } from './change-effect.tsx';
import type { PlannerPlan } from './planner-plan.ts';
import { problemSentences, refusedSentence } from './problem-sentences.ts';
import { ReasonField } from './reason-field.tsx';
import { type Sent, sendPlan } from './send-plan.ts';
import { UnsentPhones } from './unsent-phones.tsx';

export type Closing = {
  /** It was handed over, or refused: what stands has to be fetched anew. */
  onSent(sent: Sent): void;
  /** Given up. */
  onClose(): void;
};

type Props = Closing & {
  /** As it stands now; the changes build on what stood when the form was opened. */
  readonly plan: PlannerPlan;
  readonly label: string;
  readonly does?: string;
  readonly whyHint?: string;
  /** Where done is not the same as given up. */
  onDone?(): void;
  toChanges(reason: string): readonly PlanChange[];
  readonly children?: ComponentChildren;
};

/** A change of the plan: what it does, why it is made, and everything against it in sentences. Nothing typed is lost. */
export function ChangeForm({
  plan,
  label,
  does,
  whyHint,
  toChanges,
  onSent,
  onClose,
  onDone = onClose,
  children,
}: Props) {
  const phone = usePhone();
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [troubles, setTroubles] = useState<readonly string[]>([]);
  const [isSending, setIsSending] = useState(false);
  const words = planner.value;
  const changes = toChanges(reason.trim());
  const { problems, stale, needsConfirmation } = judgeChanges(changes, plan.standing);
  const [overtaken] = stale;
  const rival = overtaken && plan.reply.versions.find(({ id }) => id === overtaken.head);

  const save = async () => {
    const sentences = [
      ...problemSentences(problems),
      ...(changes.length === 0 ? [words.nothingChanged] : []),
      ...(reason.trim() === '' ? [words.whyMissing] : []),
      ...(needsConfirmation && !confirmed ? [words.confirmMissing] : []),
    ];
    setTroubles(sentences);
    if (sentences.length > 0 || isSending) return;
    setIsSending(true);
    const sent = await sendPlan(phone, changes, { reason, confirmed });
    setIsSending(false);
    onSent(sent);
    if (sent.kind === 'refused') setTroubles([refusedSentence(sent.refusal)]);
    else if (sent.kind === 'not_saved') setTroubles([words.sent.not_saved]);
    else onDone();
  };

  return (
    <form
      class="change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {does && <p>{does}</p>}
      {children}
      {problems.length === 0 && changes.length > 0 && <ChangeEffect plan={plan} changes={changes} />}
      {needsConfirmation && (
        <UnsentPhones unsent={plan.reply.unsent} isConfirmed={confirmed} onConfirm={setConfirmed} />
      )}
      {rival && <Notice tone="calm">{words.changedMeanwhile(rival.by?.name ?? '')}</Notice>}
      <ReasonField value={reason} {...(whyHint && { hint: whyHint })} onChange={setReason} />
      {troubles.length > 0 && (
        <Notice tone="alarm">
          {troubles.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <div class="ways">
        <button type="submit" class="button primary" disabled={isSending}>
          {isSending ? words.saving : label}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
