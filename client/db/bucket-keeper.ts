import type { Timer } from '../clock.ts';
import { makeBucketShelf } from './bucket-shelf.ts';
import type { Buckets } from './buckets.ts';
import { type Keeper, makeKeeper } from './keeper.ts';
import type { Shelf } from './mirror.ts';

/** Keeps what stands on the shelf in a bucket. A file of its own: no first screen waits for it. */
export function openKeeper(shelf: () => Shelf, buckets: Buckets, timer: Timer): Keeper {
  return makeKeeper(shelf, makeBucketShelf(buckets, timer));
}
