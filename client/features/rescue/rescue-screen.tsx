import { t } from '../../i18n/language.ts';
import { rescueWords } from '../../i18n/rescue-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Screen } from '../../ui/screen.tsx';
import { RescuePage } from './rescue-page.tsx';
import { useUnsent } from './use-unsent.ts';

/** The way out for counts that cannot be sent: no network, no login and no server are needed. */
export function RescueScreen() {
  const phone = usePhone();
  const { appName, status } = t.value;
  return (
    <Screen title={rescueWords.value.title} appName={appName} back={{ href: '/status', label: status.title }}>
      <RescuePage unsent={useUnsent()} drafts={phone.drafts.value} now={phone.clock.now()} />
    </Screen>
  );
}
