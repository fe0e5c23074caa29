import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { t } from '../../i18n/language.ts';
import { InstallWarning } from '../../install-warning.tsx';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Sun } from '../../ui/sun.tsx';
import { toCode } from './code.ts';
import { type EnrolFailure, failureSentence } from './enrol-failure.ts';
import { invitation } from './invitation.ts';
import { ScanButton } from './scan-button.tsx';
import './enrol.css';

/** One code, once: afterwards the phone knows whose it is. */
export function EnrolScreen() {
  const phone = usePhone();
  const { route } = useLocation();
  const { enrol, appName, back } = t.value;
  const { person } = phone.settings.value;
  const code = useSignal(invitation.value);
  const device = useSignal('');
  const failure = useSignal<EnrolFailure | null>(null);
  const isConnecting = useSignal(false);
  const isScanned = useSignal(false);
  const submit = useRef<HTMLButtonElement>(null);
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );

  const connect = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isConnecting.value) return;
    const typed = toCode(code.value);
    failure.value = typed.isWhole ? null : { code: 'not_whole', length: typed.length };
    if (!typed.isWhole) return;
    isConnecting.value = true;
    try {
      const answer = await phone.enrol(typed.shown, device.value.trim());
      if (!answer.ok) failure.value = answer;
      else {
        invitation.value = '';
        // At the front page somebody may have gone on meanwhile: the round stands there as soon as it is known whose the phone is.
        if (isHere.current) route('/');
      }
    } catch {
      failure.value = { code: 'not_saved' };
    } finally {
      isConnecting.value = false;
    }
  };

  useEffect(() => {
    if (isScanned.value) submit.current?.focus();
  }, [isScanned.value]);
  const takeScanned = (scanned: string) => {
    code.value = scanned;
    isScanned.value = true;
    failure.value = null;
  };

  return (
    <Screen
      title={enrol.title}
      appName={appName}
      {...(person ? { back: { href: '/', label: back } } : { emblem: [<Sun key="sun" />, appName] })}
    >
      <form class="enrol" onSubmit={connect} noValidate>
        <InstallWarning />
        <p class="lead">{enrol.lead}</p>
        {person && <Notice tone="calm">{enrol.already(person.name)}</Notice>}
        <label class="field">
          <span>{enrol.code}</span>
          <input
            class="code"
            name="code"
            value={code.value}
            onInput={(event) => {
              code.value = event.currentTarget.value;
              isScanned.value = false;
            }}
            aria-label={enrol.code}
            aria-describedby="code-hint"
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck={false}
            inputMode="text"
            maxLength={40}
            required
          />
          <small id="code-hint">{enrol.codeHint}</small>
        </label>
        <div class="scan">
          <ScanButton onCode={takeScanned} />
          <p role="status">{isScanned.value && enrol.scanned}</p>
        </div>
        <label class="field">
          <span>{enrol.device}</span>
          <input
            name="device"
            value={device.value}
            onInput={(event) => {
              device.value = event.currentTarget.value;
            }}
            aria-label={enrol.device}
            aria-describedby="device-hint"
            autocomplete="off"
            maxLength={60}
          />
          <small id="device-hint">{enrol.deviceHint}</small>
        </label>
        {failure.value && <Notice tone="alarm">{failureSentence(failure.value, enrol)}</Notice>}
        <button ref={submit} type="submit" class="button primary wide" aria-busy={isConnecting.value}>
          {isConnecting.value ? enrol.connecting : enrol.submit}
        </button>
      </form>
    </Screen>
  );
}
