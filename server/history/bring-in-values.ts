import {
  type ImportKind,
  type ImportRecord,
  maxValuesInPart,
  type PublishedValue,
} from '#shared/domain/import-record.ts';
import type { Instant } from '#shared/time.ts';
import type { Database } from '../database.ts';
import type { Sender } from '../store/devices.ts';
import { decidedAt, importEventId } from './import-event.ts';
import { writeEvents } from './write-events.ts';

export type Brought = {
  readonly id: string;
  readonly of: ImportKind;
  readonly file: string;
  readonly hash: string;
  readonly values: readonly PublishedValue[];
};

/** Writes published values as they are in the file, all of them or none. */
export function bringInValues(
  db: Database,
  sender: Sender,
  { id, of, file, hash, values }: Brought,
  now: Instant,
): void {
  const events = toRecords({ id, of, file, hash, values }).map((plan) => ({
    id: importEventId(now, `${id}|${plan.part}`),
    type: 'plan',
    root: null,
    base: null,
    plan,
    reason: null,
    time: decidedAt(now),
  }));
  writeEvents(db, sender, { install: id, from: 1 }, events, now);
}

/** The plan objects that hold the values. */
export function toRecords({ values, ...file }: Brought): readonly ImportRecord[] {
  const about = { kind: 'import', ...file, rows: values.length, state: 'stands' } as const;
  return partsOf(values).map((own, index) => ({ ...about, part: index + 1, values: [...own] }));
}

const mostLetters = 9_000;

/** As many values together as one event's 16 KiB hold, whatever letters they are written with. */
function partsOf(values: readonly PublishedValue[]): readonly (readonly PublishedValue[])[] {
  const parts: PublishedValue[][] = [[]];
  let letters = 0;
  for (const value of values) {
    const size = Buffer.byteLength(JSON.stringify(value));
    if (parts.at(-1)?.length === maxValuesInPart || letters + size > mostLetters) {
      parts.push([]);
      letters = 0;
    }
    parts.at(-1)?.push(value);
    letters += size;
  }
  return parts;
}
