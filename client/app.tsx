import { LocationProvider, Route, Router } from 'preact-iso';
import { CountScreen } from './features/count/count-screen.tsx';
import { EnrolScreen } from './features/enrol/enrol-screen.tsx';
import { RoundScreen } from './features/round/round-screen.tsx';
import { t } from './i18n/language.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { type Phone, PhoneContext, usePhone } from './phone.ts';
import { UpdateBar } from './update-bar.tsx';
import type { UpdatePrompt } from './update-prompt.ts';

const StatusScreen = lazyScreen(() => import('./features/status/status-screen.tsx'), 'StatusScreen');
const LateScreen = lazyScreen(() => import('./features/round/late-screen.tsx'), 'LateScreen');
const UnplannedScreen = lazyScreen(() => import('./features/round/unplanned-screen.tsx'), 'UnplannedScreen');
const RescueScreen = lazyScreen(() => import('./features/rescue/rescue-screen.tsx'), 'RescueScreen');
const OfficeRooms = lazyScreen(() => import('./office-rooms.tsx'), 'OfficeRooms');

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
