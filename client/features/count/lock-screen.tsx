import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/language.ts';
import { seldomWords } from '../../i18n/seldom-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Slide } from '../../ui/slide.tsx';

type Props = { readonly area: string; readonly people: number; onUnlock(): void };

const askedForMs = 5000;

/**
 * Over a count in the pocket: nothing under it takes a press. It opens by a slide, or by two presses far apart, the second
 * within a few seconds of the first.
 */
export function LockScreen({ area, people, onUnlock }: Props) {
  const { timer } = usePhone();
  const words = seldomWords.value.lock;
  const [isAsking, setIsAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!isAsking) return;
    const alarm = timer.set(askedForMs, () => setIsAsking(false));
    return () => timer.clear(alarm);
  }, [isAsking, timer]);
  return (
    <section class="lock" aria-label={words.locked}>
      <div class="lock-top">
        {isAsking && (
          <button type="button" class="button primary wide" onClick={onUnlock}>
            {words.pressToUnlock}
          </button>
        )}
      </div>
      <div class="lock-says">
        <h2 ref={heading} tabIndex={-1}>
          {words.locked}
        </h2>
        <p>{area}</p>
        <p class="lock-figure">{t.value.people(people)}</p>
      </div>
      <div class="lock-ways">
        <Slide label={words.slideToUnlock} onDone={onUnlock} />
        <button type="button" class="button plain" onClick={() => setIsAsking(true)}>
          {words.unlockWithoutSliding}
        </button>
      </div>
    </section>
  );
}
