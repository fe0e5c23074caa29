import { startingPlan } from '#shared/domain/catalogue.ts';
import { parseEvent } from '#shared/sync/parse-event.ts';
import type { PushedEvent, PushResult } from '#shared/sync/protocol.ts';
import { verdictOn } from '#shared/sync/verdict.ts';
import { sha256 } from '../../support/events.ts';
import type { Row, ServerCore } from './server-core.ts';

type Person = {
  readonly id: string;
  readonly role: 'counter';
  readonly isRevoked: boolean;
  readonly isWaiting: false;
};
type Kept = Row & { readonly install: string; readonly seq: number; readonly position: number };

/** The same verdicts over a list in memory: ten times as quick as a database, and held to the same answers by a test. */
export function makeReducedCore(): ServerCore {
  let epoch = '';
  let log: readonly Kept[] = [];
  let people: ReadonlyMap<string, Person> = new Map();
  let owners: ReadonlyMap<string, string> = new Map();
  const before = startingPlan(2026).length;

  const findOwner = (install: string) => {
    const id = owners.get(install);
    return [...people.values()].find((person) => person.id === id) ?? null;
  };
  const takeEvent = (sender: Person, pushInstall: string, pushed: PushedEvent): PushResult => {
    const { id, h, raw, seq } = pushed;
    if (sha256(raw) !== h) return { id, h, state: 'mismatch', position: null, code: 'hash_mismatch' };
    const sameId = log.filter((kept) => kept.id === id);
    const held = sameId.find((kept) => kept.h === h);
    if (held) {
      const code = held.code as PushResult['code'];
      return { id, h, state: code ? 'quarantined' : 'duplicate', position: held.position, code };
    }
    const parsed = parseEvent(raw);
    const isReadable = parsed.ok && parsed.event.id === id && parsed.event.seq === seq;
    const install = isReadable ? parsed.event.install : pushInstall;
    const code = verdictOn({ pushed, parsed, isIdTaken: sameId.length > 0, sender, owner: findOwner(install) });
    const position = before + log.length + 1;
    log = [...log, { id, h, raw, install, seq, code, position }];
    return { id, h, state: code ? 'quarantined' : 'stored', position, code };
  };

  return {
    get epoch() {
      return epoch;
    },
    set epoch(next) {
      epoch = next;
    },
    addPerson(id, token) {
      people = new Map(people).set(token, { id, role: 'counter', isRevoked: false, isWaiting: false });
    },
    take(token, push, now) {
      const sender = people.get(token);
      if (!sender) return undefined;
      if (!sender.isRevoked && !owners.has(push.install)) owners = new Map(owners).set(push.install, sender.id);
      const results = push.events.map((pushed) => takeEvent(sender, push.install, pushed));
      return { proto: 1, epoch, received: now, results, have: readHave(log, push.install), safeThrough: null };
    },
    revoke(token) {
      const person = people.get(token);
      if (person) people = new Map(people).set(token, { ...person, isRevoked: true });
    },
    snapshot: () => ({ log, people, owners }),
    restore(snapshot) {
      ({ log, people, owners } = snapshot as { log: typeof log; people: typeof people; owners: typeof owners });
    },
    rows: () => log,
    isProjected: () => true,
    close: () => undefined,
  };
}

function readHave(log: readonly Kept[], install: string): { max: number; gaps: [number, number][] } {
  const seqs = new Set(log.filter((kept) => kept.install === install).map(({ seq }) => seq));
  const gaps: [number, number][] = [];
  let next = 1;
  for (const seq of [...seqs].sort((one, other) => one - other)) {
    if (seq > next) gaps.push([next, seq - 1]);
    next = seq + 1;
  }
  return { max: next - 1, gaps };
}
