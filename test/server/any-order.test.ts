import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { anyOrder, anySeason, type Handed } from './any-season.ts';
import { makeStage } from './delivery.ts';

const stage = makeStage();
afterAll(() => stage.strike());

const epochs = ['first', 'second', 'third'] as const;

test('the same events give the same averages, coverage and flags in any order, in any batches, from all phones at once, twice', async () => {
  await fc.assert(
    fc.asyncProperty(anySeason, anyOrder, anyOrder, async (events, one, other) => {
      const asMade = await stage.deliver(
        [...inBatches(events, () => 50)].map((batch) => [batch]),
        epochs[0],
      );
      const oneByOne = inBatches(shuffled(events, one), () => 1).map((batch) => [batch]);
      const inAnyBatches = inBatches(shuffled(events, other), (index) => 1 + ((other[index] ?? 0) % 50));
      const again = inBatches(shuffled(events, one), () => 50);
      const others = [
        await stage.deliver([...oneByOne, ...oneByOne], epochs[1]),
        await stage.deliver([...byPhone(inAnyBatches), ...byPhone(again)], epochs[2]),
      ];
      for (const seen of [asMade, ...others]) {
        expect(seen.standing).toEqual(seen.standingRebuilt);
        expect(seen.standing).toEqual(seen.standingFoldedAtOnce);
        expect(seen.stale).toEqual([]);
        expect(seen.answers).toEqual(asMade.answers);
        expect(seen.standing).toEqual(asMade.standing);
        expect(Object.fromEntries(seen.verdicts)).toEqual(Object.fromEntries(asMade.verdicts));
      }
    }),
    { numRuns: 30, interruptAfterTimeLimit: 90_000 },
  );
}, 120_000);

/** Another order, but for two texts under one id: which of them came first is the one thing that the log must go by. */
function shuffled(events: readonly Handed[], order: readonly number[]): readonly Handed[] {
  const keyed = events.map((event, index) => ({ event, key: (order[index % order.length] ?? 0) * 1000 + index }));
  const mixed = keyed.sort((a, b) => a.key - b.key).map(({ event }) => event);
  const twins = Map.groupBy(events, ({ made }) => made.id);
  return mixed.map(({ made }) => twins.get(made.id)?.shift()).filter((event) => event !== undefined);
}

/** Cuts into batches, each of one phone. */
function inBatches(events: readonly Handed[], sizeOf: (index: number) => number): readonly (readonly Handed[])[] {
  const batches: Handed[][] = [];
  for (const event of events) {
    const last = batches.at(-1);
    if (last && last[0]?.by === event.by && last.length < sizeOf(batches.length)) last.push(event);
    else batches.push([event]);
  }
  return batches;
}

/** In each round every phone sends its next batch, all at the same time. */
function byPhone(batches: readonly (readonly Handed[])[]): readonly (readonly (readonly Handed[])[])[] {
  const queues = [...Map.groupBy(batches, ([first]) => first?.by).values()];
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, round) =>
    queues.map((queue) => queue[round]).filter((batch) => batch !== undefined),
  );
}
