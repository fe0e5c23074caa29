import { useLocation } from 'preact-iso';
import { OwnCountScreen } from './features/count/own-count-screen.tsx';
import { InstallScreen } from './features/install/install-screen.tsx';
import { SignOutScreen } from './features/rescue/sign-out-screen.tsx';
import { FinishScreen } from './features/round/finish-screen.tsx';
import { LateScreen } from './features/round/late-screen.tsx';
import { OwnCountsScreen } from './features/round/own-counts-screen.tsx';
import { UnplannedScreen } from './features/round/unplanned-screen.tsx';
import { DiagnosticsScreen } from './features/status/diagnostics-screen.tsx';
import { StatusScreen } from './features/status/status-screen.tsx';
import { Home } from './home.tsx';

/**
 * The pages of the phone that are asked for now and then, by their addresses. Apart from the round and the count, which
 * come with the first load; the service worker keeps both. An address that nobody knows is home.
 */
export function FieldRooms() {
  const [, room, id] = useLocation().path.split('/');
  if (room === 'late') return <LateScreen />;
  if (room === 'unplanned') return <UnplannedScreen />;
  if (room === 'finish') return <FinishScreen />;
  if (room === 'own') return id ? <OwnCountScreen root={id} /> : <OwnCountsScreen />;
  if (room === 'status') return <StatusScreen />;
  if (room === 'diagnostics') return <DiagnosticsScreen />;
  if (room === 'sign-out') return <SignOutScreen />;
  if (room === 'install') return <InstallScreen />;
  return <Home />;
}
