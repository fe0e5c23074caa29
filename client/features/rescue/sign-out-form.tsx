import { useSignal } from '@preact/signals';
import { deviceWords } from '../../i18n/device-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { HandOverButtons } from './hand-over-buttons.tsx';
import { isHandedOver } from './handed-over.ts';
import { useUnsent } from './use-unsent.ts';

type Failure = 'offline' | 'failed' | 'notSaved';

/** Refused while something is only here: sent, or passed on in a file, first. A count under way is in no file. */
export function SignOutForm({ person, onDone }: { readonly person: string; onDone(): void }) {
  const phone = usePhone();
  const { signOut: words, standing } = deviceWords.value;
  const failure = useSignal<Failure | null>(null);
  const isWorking = useSignal(false);
  const unsent = useUnsent();
  const drafts = phone.drafts.value.length;
  const isTakenCareOf = isHandedOver(unsent, phone.settings.value);

  const disconnect = async () => {
    if (isWorking.value) return;
    isWorking.value = true;
    failure.value = await phone.signOut().then(
      (answer) => (answer.ok ? null : answer.code === 'offline' ? 'offline' : 'failed'),
      () => 'notSaved' as const,
    );
    isWorking.value = false;
    if (failure.value === null) onDone();
  };

  if (drafts > 0)
    return (
      <Notice tone="alarm">
        <p>
          {words.blocked} {words.underWay(drafts)}
        </p>
        <a class="button" href="/">
          {words.toRound}
        </a>
      </Notice>
    );
  return (
    <>
      <p class="lead">{words.lead(person)}</p>
      {!isTakenCareOf && (
        <Notice tone="alarm">
          <p>
            {words.blocked} {words.unsent(unsent.length)}
          </p>
          <button type="button" class="button" onClick={() => void phone.sendNow()}>
            {standing.sendNow}
          </button>
        </Notice>
      )}
      {unsent.length > 0 && <HandOverButtons unsent={unsent} now={phone.clock.now()} />}
      {failure.value && <Notice tone="alarm">{words[failure.value]}</Notice>}
      {isTakenCareOf && (
        <button type="button" class="button primary wide" aria-busy={isWorking.value} onClick={() => void disconnect()}>
          {isWorking.value ? words.working : words.submit}
        </button>
      )}
    </>
  );
}
