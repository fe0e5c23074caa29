/** A bug that was made elsewhere, put into our code by one change of text, and the test that must not let it pass. */
export type PlantedBug = {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  readonly caughtBy: { readonly file: string; readonly title: string };
};

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'commits that do not wait for the disk',
    file: 'server/database.ts',
    from: "db.pragma('synchronous = FULL');",
    to: "db.pragma('synchronous = NORMAL');",
    caughtBy: { file: 'test/server/log.test.ts', title: 'waits for the disk at every commit' },
  },
  {
    name: 'a phone that writes with relaxed durability',
    file: 'client/db/database.ts',
    from: "{ durability: 'strict' }",
    to: "{ durability: 'relaxed' }",
    caughtBy: { file: 'test/client/db/database.test.ts', title: 'asks for strict durability, every time' },
  },
  {
    name: 'a reserve copy that is asked of localStorage alone after a kill',
    file: 'client/db/keeper.ts',
    from: '      takeIn(mirror, kept);\n',
    to: '',
    caughtBy: {
      file: 'test/client/db/kept-mirror.test.ts',
      title: 'gives back everything that a killed browser had not written',
    },
  },
  {
    name: 'a request that succeeded, taken for a write that is done',
    file: 'client/db/database.ts',
    from: '    await withinLimit(tx.done, limitMs, timer);\n',
    to: '',
    caughtBy: {
      file: 'test/client/db/database.test.ts',
      title: 'that aborts after its request succeeded was not saved',
    },
  },
  {
    name: 'any answer of a server, taken for a receipt',
    file: 'shared/sync/receipt.ts',
    from: "  return result && result.state !== 'mismatch' ? result : null;",
    to: "  return result ?? { ...event, state: 'stored', position: null, code: null };",
    caughtBy: { file: 'test/faults/proxy/faults.test.ts', title: "another person's receipts" },
  },
  {
    name: 'an answer that came by a detour, believed',
    file: 'shared/sync/protocol.ts',
    from: 'answer.redirected || ',
    to: '',
    caughtBy: { file: 'test/client/sync/push-round.test.ts', title: 'when it came by a detour' },
  },
  {
    name: 'an event that was refused, dropped',
    file: 'client/sync/push-round.ts',
    from: '        parked.add(batch[0]!.id);\n',
    to: `        parked.add(batch[0]!.id);
        const gone = { id: batch[0]!.id, h: batch[0]!.h, state: 'stored', position: null, code: null } as const;
        const nothing = { proto: 1, epoch: outbox.epoch ?? '', received: 0, have: { max: 0, gaps: [] } } as const;
        const noAnswer = { ...nothing, results: [], safeThrough: null, ref: '' } as never;
        await store.keepAnswer(noAnswer, [gone], { skewMs: 0, sentAt, at: sentAt, install: outbox.install });
`,
    caughtBy: { file: 'test/client/sync/push-round.test.ts', title: 'holds up none of the others' },
  },
  {
    name: 'a phone that changes hands, emptied',
    file: 'client/db/settings.ts',
    from: `  await db.write(['settings'], async (tx) => {
    const settings = await readSettings(tx);
    await putSettings(tx, { ...changes, ...switchedTo(install, settings) });`,
    to: `  await db.write(['settings', 'events'], async (tx) => {
    const settings = await readSettings(tx);
    await tx.objectStore('events').clear();
    await putSettings(tx, { ...changes, ...switchedTo(install, settings) });`,
    caughtBy: { file: 'test/faults/phone/changes-hands.test.ts', title: 'still holds what was received' },
  },
  {
    name: 'a row of the log, replaced',
    file: 'server/store/events.ts',
    from: 'INSERT INTO event_log (',
    to: 'INSERT OR REPLACE INTO event_log (',
    caughtBy: { file: 'test/architecture/imports.test.ts', title: 'breaks no rule of the plan' },
  },
  {
    name: 'a hash that nobody checks',
    file: 'server/sync.ts',
    from: '  if (sha256(raw) !== h) return',
    to: "  if (sha256(raw) === '') return",
    caughtBy: { file: 'test/server/bad-numbers.test.ts', title: 'a text damaged on the way is refused as a mismatch' },
  },
  {
    name: 'a text, taken for a number',
    file: 'shared/sync/protocol.ts',
    from: 'seq: z.int().check(z.minimum(1)), h: Hash',
    to: 'seq: z.coerce.number(), h: Hash',
    caughtBy: { file: 'test/server/push.test.ts', title: 'numbers an event with a text' },
  },
  {
    name: 'a number that nobody typed, as JSON.parse reads it',
    file: 'shared/sync/parse-event.ts',
    from: '  if (rewritten !== raw && rewritten !== withoutWhiteSpace(raw)) return undefined;\n',
    to: '',
    caughtBy: { file: 'test/server/bad-numbers.test.ts', title: '' },
  },
  {
    name: 'a sequence number given out twice',
    file: 'client/db/save-count.ts',
    from: ' || settings.nextSeq !== event.seq',
    to: '',
    caughtBy: { file: 'test/client/db/save-count.test.ts', title: 'in two tabs at once numbers the events' },
  },
  {
    name: 'an id that is used again after its save was taken back',
    file: 'client/db/repair.ts',
    from: '  if (drafts.some(({ revision }) => revision > event.revision)) return false;\n',
    to: '',
    caughtBy: { file: 'test/client/db/repair.test.ts', title: 'where that was changed afterwards' },
  },
  {
    name: 'a sequence number used again after the storage fell back',
    file: 'client/db/repair.ts',
    from: 'ownSentinel?.nextSeq ?? 1]',
    to: '1]',
    caughtBy: { file: 'test/client/db/repair.test.ts', title: 'never uses a number again' },
  },
  {
    name: 'triggers that sleep while a row is replaced',
    file: 'server/database.ts',
    from: "  db.pragma('recursive_triggers = ON');\n",
    to: '',
    caughtBy: { file: 'test/server/log.test.ts', title: 'INSERT OR REPLACE INTO event_log' },
  },
  {
    name: 'a field that old events have not got, asked of all',
    file: 'shared/sync/event.ts',
    from: '  note: z.nullable(Text),\n  time: z.optional(z.nullable(z.union(',
    to: '  note: z.nullable(Text),\n  weather: z.string(),\n  time: z.optional(z.nullable(z.union(',
    caughtBy: { file: 'test/captures/replay.test.ts', title: 'is taken in as it was then' },
  },
  {
    name: 'an upgrade of which a part stays',
    file: 'client/db/schema.ts',
    from: '    abort(tx);\n',
    to: '',
    caughtBy: { file: 'test/client/db/upgrade.test.ts', title: 'fails half way' },
  },
  {
    name: 'a receipt of another database, believed',
    file: 'client/db/held-event.ts',
    from: ' || event.receipt.epoch !== epoch;',
    to: ' || epoch === undefined;',
    caughtBy: { file: 'test/faults/simulation/seeds.test.ts', title: '1000 worlds from seed 1, real server' },
  },
  {
    name: 'a cookie that is dead before the new one has come',
    file: 'server/store/devices.ts',
    from: 'SET next_token_hash = ?, next_token_at = ? WHERE id = ?',
    to: 'SET token_hash = ?, token_at = ? WHERE id = ?',
    caughtBy: { file: 'test/server/admission.test.ts', title: 'opens the door until the new one is used' },
  },
  {
    name: 'the page, in the place of an asset that is gone',
    file: 'server/http/static-files.ts',
    from: '(?:api|assets)',
    to: '(?:api)',
    caughtBy: { file: 'test/server/headers.test.ts', title: '' },
  },
  {
    name: 'a new version that does not wait',
    file: 'client/service-worker.ts',
    from: '\nclientsClaim();\n',
    to: "\nclientsClaim();\nself.addEventListener('install', () => void self.skipWaiting());\n",
    caughtBy: { file: 'test/e2e/phone-update.spec.ts', title: 'a new version waits while a count is open' },
  },
  {
    name: 'a transaction that ends before its work does',
    file: 'server/sync.ts',
    from: 'const answers = db\n    .transaction(() =>',
    to: 'const answers = db\n    .transaction(async () =>',
    caughtBy: { file: 'test/server/push.test.ts', title: 'is answered with its own hash' },
  },
  {
    name: 'a batch of which a part is taken',
    file: 'server/sync.ts',
    from: 'const answers = db\n    .transaction(() =>',
    to: 'const answers = ((work: () => Taken[]) => ({ immediate: work }))(() =>',
    caughtBy: { file: 'test/server/log.test.ts', title: 'a push that fails in the middle leaves nothing' },
  },
  {
    name: 'a failing storage that ends the pushing',
    file: 'client/sync/push-loop.ts',
    from: "  } catch {\n    return { kind: 'no_answer' };\n",
    to: '  } catch (error) {\n    throw error;\n',
    caughtBy: { file: 'test/faults/simulation/found.test.ts', title: 'does not end the pushing' },
  },
  {
    name: 'a second text for a save that had been kept though told otherwise',
    file: 'client/db/save-count.ts',
    from: 'withoutTime(tried.raw) === withoutTime(newRaw) ? tried.raw : newRaw',
    to: 'withoutTime(tried.raw) === withoutTime(newRaw) ? newRaw : newRaw',
    caughtBy: { file: 'test/faults/simulation/found.test.ts', title: 'does not give one count two texts' },
  },
];
