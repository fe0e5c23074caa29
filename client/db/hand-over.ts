import type { AgeBand } from '#shared/domain/age-band.ts';
import type { Database } from './database.ts';
import { bandsOf, changed, type Draft, handedOver, mostPeople } from './draft.ts';

type HandOver = { readonly from: string; readonly to: string; readonly band: AgeBand; readonly people: number };

/**
 * People who walked from one count under way to the other: out of the one and into the other in one transaction, so that nobody
 * is in both or in neither. False, and nothing happens, where one of the counts is gone or nobody is there to move.
 */
export function handOver(db: Database, { from, to, band, people }: HandOver): Promise<boolean> {
  return db.write(['drafts'], async (tx) => {
    const drafts = tx.objectStore('drafts');
    const [source, target] = await Promise.all([drafts.get(from), drafts.get(to)]);
    if (!source || !target) return false;
    const going = Math.min(people, bandsOf(source)[band], mostPeople - bandsOf(target)[band]);
    if (going <= 0) return false;
    const give = (draft: Draft) => handedOver(draft, band, -going, target.slot.areaName);
    const take = (draft: Draft) => handedOver(draft, band, going, source.slot.areaName);
    await Promise.all([drafts.put(changed(source, give)), drafts.put(changed(target, take))]);
    return true;
  });
}
