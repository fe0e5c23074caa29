import { useEffect, useState } from 'preact/hooks';
import { clockInWords } from './i18n/dates.ts';
import { language } from './i18n/language.ts';
import { liveWords } from './i18n/live-sentences.ts';
import { usePhone } from './phone.ts';
import { useFollowing } from './use-following.ts';

/** Whether what stands on the page is what the server has, in one line. */
export function LiveLine() {
  const { timer, clock } = usePhone();
  const following = useFollowing(timer);
  const [heardAt, setHeardAt] = useState(clock.now());
  useEffect(() => {
    if (following === 'silent') return;
    return () => setHeardAt(clock.now());
  }, [following, clock]);
  const words = liveWords.value;
  return (
    <p class="live-line" data-following={following} role="status">
      {following === 'silent' ? words.silent(clockInWords(heardAt, language.value)) : words[following]}
    </p>
  );
}
