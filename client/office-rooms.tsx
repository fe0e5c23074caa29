import type { ComponentType } from 'preact';
import { lazy, useLocation } from 'preact-iso';
import { type OfficePlace, placeAt } from './office-places.ts';

const inbox = lazy(() => import('./features/inbox/inbox-screen.tsx').then((room) => room.InboxScreen));
const rooms: Readonly<Record<OfficePlace, ComponentType>> = {
  averages: lazy(() => import('./features/office/office-screen.tsx').then((room) => room.OfficeScreen)),
  tables: lazy(() => import('./features/tables/tables-screen.tsx').then((room) => room.TablesScreen)),
  compare: lazy(() => import('./features/compare/compare-screen.tsx').then((room) => room.CompareScreen)),
  figures: lazy(() => import('./features/figures/figures-screen.tsx').then((room) => room.FiguresScreen)),
  history: lazy(() => import('./features/history/history-screen.tsx').then((room) => room.HistoryScreen)),
  editions: lazy(() => import('./features/editions/editions-screen.tsx').then((room) => room.EditionsScreen)),
  coverage: lazy(() => import('./features/coverage/coverage-screen.tsx').then((room) => room.CoverageScreen)),
  planner: lazy(() => import('./features/planner/planner-screen.tsx').then((room) => room.PlannerScreen)),
  inbox,
  count: lazy(() => import('./features/revisions/revisions-screen.tsx').then((room) => room.RevisionsScreen)),
  health: lazy(() => import('./features/health/health-screen.tsx').then((room) => room.HealthScreen)),
  people: lazy(() => import('./features/people/people-screen.tsx').then((room) => room.PeopleScreen)),
  rescue: inbox,
};

/** The office's pages by their addresses. Apart from the counter's, so that a page more costs a counter's first load nothing. */
export function OfficeRooms() {
  const Room = rooms[placeAt(useLocation().path)];
  return <Room />;
}
