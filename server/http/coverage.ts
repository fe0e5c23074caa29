import { type CoverageReply, calls } from '#shared/api.ts';
import { hasRight } from '#shared/domain/access.ts';
import { AppError } from '#shared/errors.ts';
import type { Cell, OccasionCells } from '#shared/report/season-cells.ts';
import { addDays, countingDay } from '#shared/time.ts';
import { findCoveredRounds } from '../covered-rounds.ts';
import { readPosition } from '../store/events.ts';
import type { Person } from '../store/people.ts';
import { requireRight } from './identity.ts';
import type { App, World } from './world.ts';

export function coverageRoutes(app: App, world: World): void {
  const { path, right, params, reply } = calls.coverage;
  app.get(path, { schema: { params, response: { 200: reply } } }, (request): CoverageReply => {
    const person = requireRight(request, right, world);
    const { season } = request.params;
    const now = world.clock();
    const seesAll = hasRight(person.role, 'read_coverage');
    const today = countingDay(now);
    const cells = findCoveredRounds(world.db, season, now, { seesStray: seesAll });
    if (!cells) throw new AppError('not_found', { season });
    const occasions = cells
      .filter(({ date }) => seesAll || date === today || date === addDays(today, -1))
      .map((occasion) => toReply(occasion, seesAll ? null : person));
    return { season, position: readPosition(world.db), occasions };
  });
}

function toReply(
  { date, shift, state, isDue, cells }: OccasionCells,
  counter: Person | null,
): CoverageReply['occasions'][number] {
  const areas = cells.map((cell) => ({
    area: cell.area,
    state: counter ? stateSeenBy(counter, cell) : cell.state,
    flags: [...cell.flags],
  }));
  return { date, shift, state, due: isDue, areas };
}

/** A colleague's zero is nobody else's business: a counter sees that the area was counted. */
function stateSeenBy({ id }: Person, { state, owner }: Cell): Cell['state'] {
  return state === 'zero' && owner !== id ? 'counted' : state;
}
