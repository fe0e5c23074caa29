import { afterEach, describe, expect, test, vi } from 'vitest';
import { counted, notCounted, type Outcome } from '#shared/domain/count.ts';
import { parseRescueFile } from '#shared/sync/rescue.ts';
import { toRawCount } from '../../../client/db/count-event.ts';
import { startDraft } from '../../../client/db/draft.ts';
import { download, findShareable, share } from '../../../client/features/rescue/hand-over.ts';
import { rescueFileName, toRescueFile } from '../../../client/features/rescue/rescue-file.ts';
import { en as english } from '../../../client/i18n/en.ts';
import { enRescue } from '../../../client/i18n/en-rescue.ts';
import { nb as norwegian } from '../../../client/i18n/nb.ts';
import { nbRescue } from '../../../client/i18n/nb-rescue.ts';
import { makeDraft, sha256 } from '../support/phone-storage.ts';

const nb = { ...norwegian, rescue: nbRescue };
const en = { ...english, rescue: enRescue };
const install = '01978a00-0000-7000-8000-00000b5e9c1d';
const reading = { endedAt: 1, activeMs: 1, zone: 'Europe/Oslo', utcOffsetMinutes: 120 };
const bands = { under_18: 0, from_18_to_25: 3, over_25: 21, unknown: 2 };
const made = Date.UTC(2026, 5, 3, 20);

async function makeUnsent(outcome: Outcome, seq = 1) {
  const draft = startDraft(crypto.randomUUID(), makeDraft().slot, null, 0);
  const raw = toRawCount(draft, outcome, { install, nextSeq: seq, skewMs: null }, reading);
  return { id: draft.id, seq, h: await sha256(raw), raw, savedAt: 0 };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the file', () => {
  test('says the numbers as a person reads them out, and why an area was not counted', async () => {
    const unsent = await Promise.all([
      makeUnsent(counted(bands), 1),
      makeUnsent(notCounted('weather'), 2),
      makeUnsent(notCounted('no_time', bands), 3),
    ]);
    expect(toRescueFile(unsent, made, nb).readable).toEqual([
      'Storgata 03.06. kveld: 0 / 3 / 21 / 2',
      'Storgata 03.06. kveld: ikke talt (været)',
      'Storgata 03.06. kveld: ikke talt (rakk det ikke), 0 / 3 / 21 / 2 så langt',
    ]);
    expect(toRescueFile(unsent, made, en).readable[1]).toBe('Storgata 03.06. evening: not counted (the weather)');
  });

  test('carries each event byte for byte, and is read back as it was written', async () => {
    const unsent = [await makeUnsent(counted(bands))];
    const rescue = toRescueFile(unsent, made, nb);
    const { savedAt, ...event } = unsent[0]!;
    expect(parseRescueFile(JSON.stringify(rescue))).toEqual({
      ...{ sommertelling: 'rescue', v: 1, install, made, events: [event] },
      readable: ['Storgata 03.06. kveld: 0 / 3 / 21 / 2'],
    });
    expect(rescueFileName(rescue)).toBe('sommertelling-2026-06-03-0b5e9c1d');
  });

  test('is not made of nothing', () => {
    expect(() => toRescueFile([], made, nb)).toThrow(RangeError);
  });

  test.each([
    ['no JSON', 'Storgata 03.06.'],
    ['another kind of file', '{"sommertelling":"plan","v":1}'],
    ['a version that is not known', '{"sommertelling":"rescue","v":2,"events":[]}'],
  ])('is not read where it is %s', (_, text) => {
    expect(parseRescueFile(text)).toBeNull();
  });
});

describe('it is handed over', () => {
  const phone = (takes: RegExp, sharing: () => Promise<void> = async () => undefined) =>
    ({
      canShare: ({ files }: ShareData) => takes.test(files?.[0]?.name ?? ''),
      share: sharing,
    }) as unknown as Navigator;

  test('by the share sheet, as JSON where the browser takes that and else as the same text', async () => {
    const rescue = toRescueFile([await makeUnsent(counted(bands))], made, nb);
    expect(findShareable(rescue, phone(/\.json$/))?.type).toBe('application/json');
    const text = findShareable(rescue, phone(/\.txt$/));
    expect(text?.name).toBe('sommertelling-2026-06-03-0b5e9c1d.json.txt');
    expect(parseRescueFile((await text?.text()) ?? '')).toEqual(rescue);
    expect(findShareable(rescue, phone(/\.png$/))).toBeNull();
    expect(findShareable(rescue, {} as Navigator)).toBeNull();
  });

  test.each([
    ['shared', async () => undefined],
    ['dismissed', async () => Promise.reject(new DOMException('closed', 'AbortError'))],
    ['failed', async () => Promise.reject(new DOMException('denied', 'NotAllowedError'))],
  ])('and ends as %s', async (end, sharing) => {
    expect(await share(new File([], 'a'), phone(/./, sharing))).toBe(end);
  });

  test('as a download that is there for as long as the browser needs it', async () => {
    vi.useFakeTimers();
    const link = { click: vi.fn() };
    vi.stubGlobal('document', { createElement: () => link });
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    download(toRescueFile([await makeUnsent(counted(bands))], made, nb));
    expect(link).toMatchObject({
      download: 'sommertelling-2026-06-03-0b5e9c1d.json',
      href: expect.stringMatching(/^blob:/),
    });
    expect([link.click.mock.calls.length, revoked.mock.calls.length]).toEqual([1, 0]);
    vi.advanceTimersByTime(60_000);
    expect(revoked).toHaveBeenCalledTimes(1);
  });
});
