import type { Bands } from '#shared/domain/age-band.ts';
import type { Shift } from '#shared/domain/slot.ts';
import { type MadeEvent, makeBands, makeSlot } from './events.ts';
import type { Pen } from './pen.ts';

type Place = `${string} ${Shift}`;

/** Mondays and Wednesdays of June and July: police on the Mondays, none on the Wednesdays. */
const places = ['2026-06-01', '2026-06-03', '2026-07-06', '2026-07-08'].flatMap((date): readonly Place[] => [
  `${date} day`,
  `${date} evening`,
]);
export const aMonday: Place = '2026-06-01 day';
export const theWednesdayAfter: Place = '2026-06-03 day';
export const anEveningInJuly: Place = '2026-07-08 evening';

/**
 * Twenty people in each of two areas on every round, by day as often as in the evening; three of them are minors on one single round of
 * Storgata. Two such worlds differ in nothing but which evening the minors were there.
 */
export function samePeople(pen: Pen, minorsAt: Place): readonly MadeEvent[] {
  return ['storgata', 'vaterland'].flatMap((area) =>
    places.map((place) => {
      const [date, shift] = place.split(' ') as [string, Shift];
      const minors = area === 'storgata' && place === minorsAt ? 3 : 0;
      const bands: Bands = makeBands(minors, 2, 17 - minors, 1);
      const policePresent = date.endsWith('01') || date.endsWith('06') ? 'yes' : 'no';
      return pen.count(
        makeSlot(date, shift, area),
        { status: 'counted', bands },
        { conditions: { policePresent, serviceOpen: 'unknown' } },
      );
    }),
  );
}
