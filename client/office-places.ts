import type { Right } from '#shared/domain/access.ts';

type Place = {
  readonly href: string;
  /** Under which word it stands in the menu; null: it is reached from another page. */
  readonly group: 'numbers' | 'season' | null;
  readonly right: Right;
};

/**
 * The office's pages, in the order of the menu. A page more is a line here, its room in `office-rooms.tsx`, its title in
 * `office-nb.ts` and `office-en.ts`, and a folder of its own in `features`.
 */
export const officePlaces = {
  averages: { href: '/office', group: 'numbers', right: 'read_averages' },
  tables: { href: '/office/tables', group: 'numbers', right: 'read_averages' },
  figures: { href: '/office/figures', group: 'numbers', right: 'read_figures' },
  compare: { href: '/office/compare', group: 'numbers', right: 'read_figures' },
  history: { href: '/office/history', group: 'numbers', right: 'read_figures' },
  editions: { href: '/office/editions', group: 'numbers', right: 'read_figures' },
  coverage: { href: '/office/coverage', group: 'season', right: 'read_coverage' },
  planner: { href: '/office/planner', group: 'season', right: 'decide' },
  inbox: { href: '/office/inbox', group: 'season', right: 'decide' },
  health: { href: '/office/health', group: 'season', right: 'read_coverage' },
  people: { href: '/office/people', group: 'season', right: 'manage_people' },
  count: { href: '/office/count', group: null, right: 'decide' },
  rescue: { href: '/office/rescue', group: null, right: 'decide' },
} as const satisfies Record<string, Place>;

export type OfficePlace = keyof typeof officePlaces;
export const officePlaceIds = Object.keys(officePlaces) as readonly OfficePlace[];

/** The page at an address: its second word decides, what follows belongs to the page. An address that nobody knows is the averages. */
export function placeAt(path: string): OfficePlace {
  const address = path.split('/').slice(0, 3).join('/');
  return officePlaceIds.find((place) => officePlaces[place].href === address) ?? 'averages';
}
