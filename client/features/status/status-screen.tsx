import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Screen } from '../../ui/screen.tsx';
import { Looks } from './looks.tsx';
import { LossReport } from './loss-report.tsx';
import { PhoneFacts } from './phone-facts.tsx';
import { WaitingCounts } from './waiting-counts.tsx';
import './status.css';

/** Where the counts are, whether the phone is ready, and how the app looks. */
export function StatusScreen() {
  const { role } = usePhone().settings.value;
  const { status, appName, round, office } = t.value;
  return (
    <Screen
      title={status.title}
      appName={appName}
      back={{ href: '/', label: round }}
      beside={(role === 'coordinator' || role === 'author') && <a href="/office">{office}</a>}
    >
      <LossReport />
      <WaitingCounts />
      <PhoneFacts />
      <Looks />
    </Screen>
  );
}
