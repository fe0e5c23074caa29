import { LocationProvider, Route, Router } from 'preact-iso';
import { CountScreen } from './features/count/count-screen.tsx';
import { EnrolScreen } from './features/enrol/enrol-screen.tsx';
import { Home } from './home.tsx';
import { t } from './i18n/language.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { type Phone, PhoneContext } from './phone.ts';
import { PracticeBar } from './practice-bar.tsx';
import { UpdateBar } from './update-bar.tsx';
import type { UpdatePrompt } from './update-prompt.ts';

const FieldRooms = lazyScreen(() => import('./field-rooms.tsx'), 'FieldRooms');
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
        <PracticeBar />
        <Router onRouteChange={focusHeading}>
          <Route path="/" component={Home} />
          <Route path="/enrol" component={EnrolScreen} />
          <Route path="/count/:draft" component={CountScreen} />
          <Route path="/rescue" component={RescueScreen} />
          <Route path="/office/:room*" component={OfficeRooms} />
          <Route default component={FieldRooms} />
        </Router>
        {person && <UpdateBar updates={updates} />}
      </LocationProvider>
    </PhoneContext.Provider>
  );
}

/** Whoever listens to the screen is taken to the new page's heading. */
function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
