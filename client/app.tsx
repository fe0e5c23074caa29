import { LocationProvider, lazy, Route, Router } from 'preact-iso';
import { CountScreen } from './features/count/count-screen.tsx';
import { EnrolScreen } from './features/enrol/enrol-screen.tsx';
import { LateScreen } from './features/round/late-screen.tsx';
import { RoundScreen } from './features/round/round-screen.tsx';
import { UnplannedScreen } from './features/round/unplanned-screen.tsx';
import { StatusScreen } from './features/status/status-screen.tsx';
import { t } from './i18n/language.ts';
import { type Phone, PhoneContext, usePhone } from './phone.ts';
import { UpdateBar } from './update-bar.tsx';
import type { UpdatePrompt } from './update-prompt.ts';

const OfficeRooms = lazy(() => import('./office-rooms.tsx').then((office) => office.OfficeRooms));
const RescueScreen = lazy(() => import('./features/rescue/rescue-screen.tsx').then((rescue) => rescue.RescueScreen));

export function App({ phone, updates }: { readonly phone: Phone; readonly updates: UpdatePrompt }) {
  const { person, ref } = phone.settings.value;
  return (
    <PhoneContext.Provider value={phone}>
      <LocationProvider>
        {ref?.madeUp && (
          <aside class="made-up" aria-label={t.value.madeUp}>
            {t.value.madeUp}
          </aside>
        )}
        <Router onRouteChange={focusHeading}>
          <Route path="/" component={Home} />
          <Route path="/enrol" component={EnrolScreen} />
          <Route path="/late" component={LateScreen} />
          <Route path="/unplanned" component={UnplannedScreen} />
          <Route path="/count/:draft" component={CountScreen} />
          <Route path="/status" component={StatusScreen} isPrecached={updates.isPrecached} />
          <Route path="/rescue" component={RescueScreen} />
          <Route path="/office/:room?" component={OfficeRooms} />
          <Route default component={Home} />
        </Router>
        {person && <UpdateBar updates={updates} />}
      </LocationProvider>
    </PhoneContext.Provider>
  );
}

/** Before somebody is enrolled there is nothing else to do here. One component, so that enrolling alone changes the page. */
function Home() {
  return usePhone().settings.value.person ? <RoundScreen /> : <EnrolScreen />;
}

/** Whoever listens to the screen is taken to the new page's heading. */
function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
