import type { ComponentType } from 'preact';
import { lazy, useLocation } from 'preact-iso';
import { OfficeScreen } from './features/office/office-screen.tsx';
import { type OfficePlace, placeAt } from './office-places.ts';

const inbox = lazy<ComponentType>(() => import('./features/inbox/inbox-screen.tsx').then((room) => room.InboxScreen));
const rooms = {
  averages: OfficeScreen,
  tables: lazy<ComponentType>(() => import('./features/tables/tables-screen.tsx').then((room) => room.TablesScreen)),
  compare: lazy<ComponentType>(() =>
    import('./features/compare/compare-screen.tsx').then((room) => room.CompareScreen),
  ),
  figures: lazy<ComponentType>(() =>
    import('./features/figures/figures-screen.tsx').then((room) => room.FiguresScreen),
  ),
  history: lazy<ComponentType>(() =>
    import('./features/history/history-screen.tsx').then((room) => room.HistoryScreen),
  ),
  editions: lazy<ComponentType>(() =>
    import('./features/editions/editions-screen.tsx').then((room) => room.EditionsScreen),
  ),
  coverage: lazy<ComponentType>(() =>
    import('./features/coverage/coverage-screen.tsx').then((room) => room.CoverageScreen),
  ),
  planner: lazy<ComponentType>(() =>
    import('./features/planner/planner-screen.tsx').then((room) => room.PlannerScreen),
  ),
  inbox,
  count: lazy<ComponentType>(() =>
    import('./features/revisions/revisions-screen.tsx').then((room) => room.RevisionsScreen),
  ),
  health: lazy<ComponentType>(() => import('./features/health/health-screen.tsx').then((room) => room.HealthScreen)),
  people: lazy<ComponentType>(() => import('./features/people/people-screen.tsx').then((room) => room.PeopleScreen)),
  rescue: inbox,
} as const satisfies Readonly<Record<OfficePlace, unknown>>;

// On its way with this file, not after it: whoever opens the office by an address waits for one answer less.
const first = rooms[placeAt(location.pathname)];
if ('preload' in first) first.preload().catch(() => undefined);

/** The office's pages by their addresses. Apart from the counter's, so that a page more costs a counter's first load nothing. */
export function OfficeRooms() {
  const Room: ComponentType = rooms[placeAt(useLocation().path)];
  return <Room />;
}
