import { useSignal } from '@preact/signals';
import { deviceWords } from '../../i18n/device-sentences.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SignOutForm } from './sign-out-form.tsx';
import './rescue.css';

/** The phone goes back into the drawer: nobody's, with all that was counted still on it. */
export function SignOutScreen() {
  const { appName, status } = t.value;
  const { signOut: words, toConnect } = deviceWords.value;
  const { person } = usePhone().settings.value;
  const isDone = useSignal(false);
  return (
    <Screen title={words.title} appName={appName} back={{ href: '/status', label: status.title }}>
      {person ? (
        <SignOutForm
          person={person.name}
          onDone={() => {
            isDone.value = true;
          }}
        />
      ) : (
        <>
          <Notice tone="calm">{isDone.value ? words.done : words.notEnrolled}</Notice>
          <a class="button" href="/enrol">
            {toConnect}
          </a>
        </>
      )}
    </Screen>
  );
}
