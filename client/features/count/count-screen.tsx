import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Screen } from '../../ui/screen.tsx';
import { openCountSession } from './count-session.ts';
import { OpenCount } from './open-count.tsx';
import { startStopwatch } from './stopwatch.ts';
import './count.css';

/** Counting one area. The draft is on the disk from the first moment, so the page can be left and found again. */
export function CountScreen({ params }: { readonly params: { readonly draft: string } }) {
  const phone = usePhone();
  const { count, appName, roundScreen } = t.value;
  const kept = useComputed(() => phone.drafts.value.find(({ id }) => id === params.draft));
  const { session, stopwatch } = useMemo(() => {
    const stopwatch = startStopwatch(kept.peek()?.activeMs ?? 0, phone.clock);
    const write = phone.changeDraft.bind(phone, params.draft);
    return { stopwatch, session: openCountSession({ kept, write, stopwatch }) };
  }, [params.draft]);

  const draft = session.draft.value;
  if (draft) return <OpenCount draft={draft} session={session} stopwatch={stopwatch} />;
  return (
    <Screen title={roundScreen.title} appName={appName} back={{ href: '/', label: count.leave }}>
      <p class="lead">{count.gone}</p>
      <a class="button primary" href="/">
        {count.leave}
      </a>
    </Screen>
  );
}
