import { useState } from 'preact/hooks';
import type { Ref } from '#shared/api.ts';
import type { Revision } from '#shared/office-api.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';
import type { Act, CountAct } from '../../office-event.ts';
import { usePhone } from '../../phone.ts';
import { saveActs } from '../../save-acts.ts';
import { CorrectForm } from './correct-form.tsx';
import type { Decision } from './decision-list.tsx';
import { ReasonForm } from './reason-form.tsx';

/** What a coordinator has pressed, and about what. Nothing is done by one press. */
export type Asked =
  | { readonly act: 'correct'; readonly of: Revision; readonly from: Revision }
  | { readonly act: 'withdraw' | 'redact'; readonly of: Revision }
  | { readonly act: 'undo'; readonly decision: Decision };

type Props = { readonly asked: Asked; readonly plan: Ref; onSaved(id: string): void; onCancel(): void };

/** The form of one act: what it does, why it is done, and the press that does it. */
export function ActForm({ asked, plan, onSaved, onCancel }: Props) {
  const phone = usePhone();
  const [isSaving, setIsSaving] = useState(false);
  const words = revisionsWords.value;
  const isOpen = asked.act === 'undo' || plan.seasons.find(({ id }) => id === asked.of.slot?.season)?.state === 'open';
  const does = [words.does[asked.act], ...(isOpen || asked.act === 'redact' ? [] : [words.afterClose])].join(' ');
  const save = async (act: Act | CountAct, reason: string) => {
    if (isSaving) return;
    setIsSaving(true);
    try {
      await saveActs(phone, [act], reason, ({ id }) => onSaved(id));
    } finally {
      setIsSaving(false);
    }
  };
  if (asked.act === 'correct')
    return <CorrectForm of={asked.of} from={asked.from} plan={plan} does={does} onSave={save} onCancel={onCancel} />;
  return (
    <ReasonForm
      does={does}
      label={words.confirm(words.acts[asked.act])}
      onConfirm={(reason) => save(toAct(asked), reason)}
      onCancel={onCancel}
    />
  );
}

function toAct(asked: Exclude<Asked, { act: 'correct' }>): Act | CountAct {
  if (asked.act === 'undo') return { kind: 'decide', about: { ...asked.decision, carries: null }, choice: 'undo' };
  return asked.act === 'withdraw'
    ? { kind: 'withdraw', of: asked.of }
    : { kind: 'decide', about: asked.of, choice: 'redact' };
}
