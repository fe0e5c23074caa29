import { describe, expect, test } from 'vitest';
import { openCamera } from '../../../client/features/enrol/camera.ts';
import { toCode } from '../../../client/features/enrol/code.ts';
import { failureSentence } from '../../../client/features/enrol/enrol-failure.ts';
import { invitation, takeInvitation } from '../../../client/features/enrol/invitation.ts';
import { makeQrReader } from '../../../client/features/enrol/qr-reader.ts';
import { readScanned } from '../../../client/features/enrol/scanned-code.ts';
import { nb } from '../../../client/i18n/nb.ts';

describe('a code', () => {
  test.each(['7kq2m-9xd4t', ' 7KQ2M 9XD4T ', '7kq2m9xd4t', '7KQ2M–9XD4T'])(
    'typed as «%s» is the code that was meant',
    (typed) => {
      expect(toCode(typed)).toEqual({ shown: '7KQ2M-9XD4T', length: 10, isWhole: true });
    },
  );

  test('with O for 0, and I or L for 1, is read as it was meant', () => {
    expect(toCode('oil0o-oooo1').shown).toBe('01100-00001');
  });

  test('that lacks a character is not sent', () => {
    expect(toCode('7KQ2M-9XD4')).toMatchObject({ isWhole: false, length: 9 });
  });
});

test('a link puts its code in the field and out of the address', () => {
  const addresses: unknown[] = [];
  const history = { replaceState: (_: unknown, __: string, url: string) => addresses.push(url) };
  takeInvitation({ hash: '#e=7kq2m9xd4t' } as Location, history as unknown as History);
  expect(invitation.value).toBe('7KQ2M-9XD4T');
  expect(addresses).toEqual(['/enrol']);
});

test('each way to fail has its own sentence', () => {
  const codes = ['bad_code', 'slow_down', 'offline', 'unreadable'] as const;
  const sentences = codes.map((code) => failureSentence({ code, retryAfterMs: 30_000 }, nb.enrol));
  sentences.push(
    failureSentence({ code: 'not_whole', length: 9 }, nb.enrol),
    failureSentence({ code: 'not_saved' }, nb.enrol),
  );
  expect(new Set(sentences).size).toBe(6);
  expect(sentences[1]).toContain('ett minutt');
});

describe('a QR code', () => {
  const origin = 'https://telling.oslo.example';
  test.each([`${origin}/#e=7KQ2M-9XD4T`, '7KQ2M-9XD4T', ' 7kq2m9xd4t\n'])('that says «%s» gives the code', (text) => {
    expect(readScanned(text, origin)).toEqual({ kind: 'code', code: '7KQ2M-9XD4T' });
  });

  test.each([
    ['a link to another server', 'https://telling.oslo.example.org/#e=7KQ2M-9XD4T', 'elsewhere'],
    ['the same server without its lock', 'http://telling.oslo.example/#e=7KQ2M-9XD4T', 'elsewhere'],
    ['our own page without a code', `${origin}/status`, 'not_a_code'],
    ['our own link with half a code', `${origin}/#e=7KQ2M`, 'not_a_code'],
    ['a script', 'javascript:alert(1)//7KQ2M-9XD4T', 'not_a_code'],
    ['a sentence of ten letters', 'a b c d e f g h i j', 'not_a_code'],
    ['a contact', 'BEGIN:VCARD', 'not_a_code'],
  ])('with %s gives none', (_, text, kind) => {
    expect(readScanned(text, origin)).toEqual({ kind });
  });

  test('is read by the browser where it can, by the library where it has no reader for it', async () => {
    const video = { readyState: 4, HAVE_CURRENT_DATA: 2 } as HTMLVideoElement;
    class Own {
      static getSupportedFormats = async () => formats;
      detect = async () => [{ rawValue: 'read by the browser' }];
    }
    let formats = ['qr_code'];
    expect(await (await makeQrReader({ BarcodeDetector: Own }))(video)).toBe('read by the browser');
    formats = ['ean_13'];
    expect(await (await makeQrReader({ BarcodeDetector: Own }))(video)).toBeNull();
    expect(await (await makeQrReader({}))(video)).toBeNull();
  });
});

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'absent'],
  ['OverconstrainedError', 'absent'],
  ['NotReadableError', 'busy'],
])('a camera that answers %s is %s', async (name, failure) => {
  const getUserMedia = () => Promise.reject(new DOMException('', name));
  expect(await openCamera({ getUserMedia })).toBe(failure);
});

test('a page that has no cameras at all, as over plain HTTP, has an absent one', async () => {
  expect(await openCamera(undefined)).toBe('absent');
});
