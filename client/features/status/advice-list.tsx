import { deviceWords } from '../../i18n/device-sentences.ts';
import { Notice } from '../../ui/notice.tsx';
import { type Advice, adviceFor, type Standing } from './advice.ts';

const byConnecting: readonly Advice[] = ['connect', 'reconnect', 'revoked'];
/** Nothing has gone wrong: there is only something to know. */
const isCalm: readonly Advice[] = ['shareFormer', 'findNetwork'];

export function AdviceList({ standing }: { readonly standing: Standing }) {
  const { advice: words, toConnect } = deviceWords.value;
  return (
    <>
      {adviceFor(standing).map((advice) => (
        <Notice key={advice} tone={isCalm.includes(advice) ? 'calm' : 'alarm'}>
          <p>{sentenceOf(advice, standing, words)}</p>
          {byConnecting.includes(advice) && (
            <a class="button" href="/enrol">
              {toConnect}
            </a>
          )}
        </Notice>
      ))}
    </>
  );
}

function sentenceOf(
  advice: Advice,
  { reserved, former }: Standing,
  words: (typeof deviceWords.value)['advice'],
): string {
  if (advice === 'freeSpace') return words.freeSpace(reserved);
  return advice === 'shareFormer' ? words.shareFormer(former) : words[advice];
}
