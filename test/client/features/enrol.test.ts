import { describe, expect, test } from 'vitest';
import { toCode } from '../../../client/features/enrol/code.ts';
import { failureSentence } from '../../../client/features/enrol/enrol-failure.ts';
import { invitation, takeInvitation } from '../../../client/features/enrol/invitation.ts';
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
