import { useLayoutEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { currentPractice } from './current-round.ts';
import { t } from './i18n/language.ts';
import { usePhone } from './phone.ts';
import { endPractice } from './practice.ts';
import './practice-bar.css';

/** Over every page while somebody practises, in another colour than any real count: nobody may take the one for the other. */
export function PracticeBar() {
  const phone = usePhone();
  const { path, route } = useLocation();
  const { who } = t.value;
  const isPractising = useIsPractice(path);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-practice', isPractising);
  }, [isPractising]);
  if (!isPractising) return null;
  const stop = async () => {
    await endPractice(phone);
    route('/');
  };
  return (
    <aside class="practice-bar" aria-label={who.practice}>
      <strong>{who.practising}</strong>
      <button type="button" aria-label={who.stopPractice} onClick={() => void stop()}>
        {who.stop}
      </button>
    </aside>
  );
}

/** A count is what it was begun as, whatever the phone is in now. */
function useIsPractice(path: string): boolean {
  const { drafts, settings, now } = usePhone();
  const [, room, id] = path.split('/');
  const counting = room === 'count' ? drafts.value.find((draft) => draft.id === id) : undefined;
  if (counting) return counting.practice ?? false;
  return currentPractice(settings.value, now.value) !== null;
}
