import { lazy, useLocation } from 'preact-iso';

const rooms = {
  '/office': lazy(() => import('./features/office/office-screen.tsx').then((room) => room.OfficeScreen)),
  '/office/figures': lazy(() => import('./features/figures/figures-screen.tsx').then((room) => room.FiguresScreen)),
  '/office/planner': lazy(() => import('./features/planner/planner-screen.tsx').then((room) => room.PlannerScreen)),
  '/office/inbox': lazy(() => import('./features/inbox/inbox-screen.tsx').then((room) => room.InboxScreen)),
  '/office/rescue': lazy(() => import('./features/inbox/inbox-screen.tsx').then((room) => room.InboxScreen)),
} as const;

/** The office's pages by their addresses. Apart from the counter's, so that a page more costs a counter's first load nothing. */
export function OfficeRooms() {
  const path = useLocation().path.replace(/\/+$/, '');
  const Room = rooms[path as keyof typeof rooms] ?? rooms['/office'];
  return <Room />;
}
