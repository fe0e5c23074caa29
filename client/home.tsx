import { EnrolScreen } from './features/enrol/enrol-screen.tsx';
import { RoundScreen } from './features/round/round-screen.tsx';
import { usePhone } from './phone.ts';

/** Before somebody is enrolled there is nothing else to do here. One component, so that enrolling alone changes the page. */
export function Home() {
  return usePhone().settings.value.person ? <RoundScreen /> : <EnrolScreen />;
}
