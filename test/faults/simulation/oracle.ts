import { sha256 } from '../../support/events.ts';
import type { Row, ServerCore } from './server-core.ts';
import { peopleInRaw, type SimulatedPhone, type Wish } from './simulated-phone.ts';

/**
 * What must hold when everything is mended: each count whose tick was shown is on the server, once, in the same bytes;
 * nothing waits; nothing was made up; and what stands is the fold of the log.
 */
export function findBreaches(phones: readonly SimulatedPhone[], core: ServerCore): readonly string[] {
  const rows = core.rows();
  const byId = Map.groupBy(rows, ({ id }) => id);
  const isMade = (h: string) => phones.some(({ made }) => made.has(h));
  return [
    ...phones.flatMap((phone, name) => phone.wishes.flatMap((wish) => judgeWish(name, wish, byId))),
    ...phones.flatMap(({ forgotten }, name) =>
      // What the server has was received before the phone forgot it, in a wiped storage for one.
      forgotten
        .filter(({ id }) => !byId.has(id))
        .map(({ id, taps }) => `forgotten: ${id} with ${taps} taps on phone ${name}`),
    ),
    ...phones.flatMap(({ pending }, name) =>
      pending.length > 0 ? [`stalled: phone ${name} holds ${pending.length}`] : [],
    ),
    ...phones.flatMap(({ hasMetServer }, name) => (hasMetServer ? [] : [`stalled: phone ${name} never came back`])),
    ...[...byId].flatMap(([id, same]) => (same.length > 1 ? [`doubled: ${same.length} rows of ${id}`] : [])),
    ...rows.flatMap(({ id, h, raw }) => (sha256(raw) === h ? [] : [`changed: the bytes of ${id}`])),
    ...rows.flatMap(({ id, h, code }) => (code !== null || isMade(h) ? [] : [`made up: ${id}`])),
    ...(core.isProjected() ? [] : ['what stands is not the fold of the log']),
  ];
}

function judgeWish(
  phone: number,
  { shown, tapsShown, tapsTried }: Wish,
  byId: ReadonlyMap<string, readonly Row[]>,
): readonly string[] {
  if (!shown) return [`never saved: a count of phone ${phone}`];
  const row = byId.get(shown.id)?.find(({ h }) => h === shown.h);
  if (!row) return [`lost: ${shown.id} of phone ${phone}`];
  if (row.raw !== shown.raw) return [`changed: ${shown.id} of phone ${phone}`];
  const people = peopleInRaw(shown.raw);
  if (people < tapsShown || people > tapsTried)
    return [`changed: ${people} people in ${shown.id}, ${tapsShown} taps shown of ${tapsTried}`];
  return [];
}
