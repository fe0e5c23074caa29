import { useState } from 'preact/hooks';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Screen } from '../../ui/screen.tsx';
import { OpenCount } from './open-count.tsx';
import { startCounting } from './start-counting.ts';
import './count.css';

type Props = { readonly params: { readonly draft: string } };

/** Counting one area. The draft is on the disk from the first moment, so the page can be left and found again. */
export function CountScreen({ params }: Props) {
  return <Counting key={params.draft} id={params.draft} />;
}

function Counting({ id }: { readonly id: string }) {
  const phone = usePhone();
  const [{ session, stopwatch }] = useState(() => startCounting(phone, id));
  const { count, appName, roundScreen } = t.value;
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
