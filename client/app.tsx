import { LocationProvider, Route, Router } from 'preact-iso';
import { t } from './i18n/language.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { type Phone, PhoneContext } from './phone.ts';
import { PracticeBar } from './practice-bar.tsx';
import { UpdateBar } from './update-bar.tsx';
import type { UpdatePrompt } from './update-prompt.ts';

const roundRooms = () => import('./round-rooms.ts');
const Home = lazyScreen(roundRooms, 'Home');
const EnrolScreen = lazyScreen(roundRooms, 'EnrolScreen');
const CountScreen = lazyScreen(roundRooms, 'CountScreen');
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

/** Fetches the screen at an address, so that it is there when the app is drawn. */
export function fetchScreen(path: string): Promise<unknown> {
  const [, place] = path.split('/');
  if (!place) return Home.preload();
  if (place === 'enrol') return EnrolScreen.preload();
  if (place === 'count') return CountScreen.preload();
  if (place === 'rescue') return RescueScreen.preload();
  return place === 'office' ? OfficeRooms.preload() : FieldRooms.preload();
}
