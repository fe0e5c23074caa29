import { describe, expect, test } from 'vitest';
import type { HeldEvent } from '../../../client/db/held-event.ts';
import type { Settings } from '../../../client/db/settings.ts';
import { adviceFor } from '../../../client/features/status/advice.ts';
import { type FactName, type Known, toFacts } from '../../../client/features/status/facts.ts';
import { inFours, spelledOut } from '../../../client/features/status/spoken-id.ts';
import { deviceNb } from '../../../client/i18n/device-nb.ts';
import { nb } from '../../../client/i18n/nb.ts';

const hour = 3_600_000;
const now = Date.parse('2026-06-03T18:10:00Z');
const calm = {
  waiting: 0,
  oldestForMs: 0,
  former: 0,
  reserved: 0,
  isEnrolled: true,
  isRevoked: false,
  contact: 'reached',
} as const;

describe('what to do', () => {
  test('is nothing while everything is received, and nothing yet while counts wait for the next network', () => {
    expect(adviceFor(calm)).toEqual([]);
    expect(adviceFor({ ...calm, waiting: 3, oldestForMs: hour / 2 })).toEqual([]);
  });

  test.each([
    ['without a network: where there is one', { waiting: 1, contact: 'not_reached' }, ['findNetwork']],
    ['with a server that answers and does not take them: call', { waiting: 1, oldestForMs: 2 * hour }, ['notTaken']],
    [
      'after a day: read them out, whatever the reason',
      { waiting: 1, oldestForMs: 25 * hour, contact: 'not_reached' },
      ['findNetwork', 'readOut'],
    ],
    ['with nobody connected: connect', { waiting: 1, isEnrolled: false, contact: 'untried' }, ['connect']],
    [
      'with a server that has forgotten the phone: connect again',
      { waiting: 1, contact: 'not_enrolled' },
      ['reconnect'],
    ],
    ['with access withdrawn: the coordinator', { isRevoked: true }, ['revoked']],
    ['with counts of another person: the file', { former: 2 }, ['shareFormer']],
    [
      'with a storage that takes nothing: room, before all else',
      { reserved: 1, waiting: 1, contact: 'not_reached' },
      ['freeSpace', 'findNetwork'],
    ],
  ] as const)('%s', (_, more, advice) => {
    expect(adviceFor({ ...calm, ...more })).toEqual(advice);
  });

  test('has a sentence for each', () => {
    const said = Object.values(deviceNb.advice).map((sentence) =>
      typeof sentence === 'function' ? sentence(2) : sentence,
    );
    expect(new Set(said).size).toBe(8);
  });
});

describe('the facts that are read out', () => {
  const known: Known = {
    settings: {
      install: '0197a1b2-c3d4-7e5f-8a6b-0c1db3f019ac',
      person: { id: 'kari', name: 'Kari' },
      role: 'counter',
      epoch: 'now',
      lastContactAt: now - 2 * hour,
      isPersisted: true,
      skewMs: -400,
      safeThrough: 7,
    } as Settings,
    events: [],
    drafts: [],
    now,
    readiness: { kind: 'ready' },
    handset: { system: 'android', isInstalled: true },
    version: '1.2.3',
    language: 'nb',
  };
  const held = (position: number | null, epoch = 'now') =>
    ({
      savedAt: now - 3 * hour,
      receipt: position === null ? null : { state: 'stored', position, epoch },
    }) as HeldEvent;
  const say = (more: Partial<Known>) => {
    const facts = toFacts({ ...known, ...more }, { facts: deviceNb.facts, status: nb.status });
    return (name: FactName) => facts.find((fact) => fact.name === name)?.value;
  };

  test('name every thing a coordinator asks for', () => {
    const value = say({});
    expect(Object.keys(deviceNb.facts.names).map((name) => value(name as FactName))).toEqual([
      'Kari (teller)',
      'b3f0 19ac',
      '1.2.3',
      '3. juni kl. 18.10, for 2 timer siden',
      'Ingenting',
      'Ingenting',
      'Ingenting',
      'Ingenting',
      'Ja',
      'Varig: telefonen har lovet å beholde den',
      'Ja, åpnet som app',
      'Stemmer med serveren',
    ]);
  });

  test('tell what waits, with the age of the oldest, from what was received and what is in a tried backup', () => {
    const value = say({ events: [held(null), held(6), held(7), held(8), held(5, 'before the restore')] });
    expect(value('waiting')).toBe('2 tellinger, den eldste for 3 timer siden');
    expect(value('received')).toBe('3 tellinger');
    expect(value('backedUp')).toBe('2 av 3 mottatte');
    expect(say({ events: [held(6)] })('backedUp')).toBe('Ja, den ene mottatte');
    const neverTried = { ...known.settings, safeThrough: null };
    expect(say({ events: [held(6)], settings: neverTried })('backedUp')).toBe('0 av 1 mottatte');
  });

  test.each([
    [null, 'Ikke sammenlignet med serveren ennå'],
    [1999, 'Stemmer med serveren'],
    [-2400, 'Går 2 sekunder for sakte'],
    [61_000, 'Går 1 minutt for fort'],
    [-90 * 60_000, 'Går 1 time for sakte'],
  ])('a clock that is %s ms off: %s', (skewMs, sentence) => {
    expect(say({ settings: { ...known.settings, skewMs } })('clock')).toBe(sentence);
  });
});

test('the id is said in fours, and letter by letter as over a telephone', () => {
  const install = '0197a1b2-c3d4-7e5f-8a6b-0c1db3f019ac';
  expect(inFours(install)).toBe('b3f0 19ac');
  expect(spelledOut(install, deviceNb.facts)).toBe('Bernhard tre Fredrik null, en ni Anna Cæsar');
});
