import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Ref } from '#shared/api.ts';
import { InboxReply, officeCalls } from '#shared/office-api.ts';
import { t } from './i18n/language.ts';
import { office } from './i18n/office-sentences.ts';
import { LiveLine } from './live-line.tsx';
import './office-frame.css';
import { usePhone } from './phone.ts';
import { useAnswer } from './use-answer.ts';
import './ui/button.css';
import { Notice } from './ui/notice.tsx';
import { Screen } from './ui/screen.tsx';

type Props = {
  readonly place: 'averages' | 'figures' | 'planner' | 'inbox' | 'rescue';
  readonly children: (plan: Ref) => ComponentChildren;
};

/** A page for a desk: wide, with its sister page beside the heading, and loud where the database is invented. */
export function OfficeFrame({ place, children }: Props) {
  const phone = usePhone();
  const { ref, person, role } = phone.settings.value;
  useEffect(() => {
    void phone.fetchPlan();
  }, [phone]);
  const { averagesTitle, figuresTitle, plannerTitle, inboxTitle, rescueTitle, madeUp, madeUpText } = office.value;
  const decides = role === 'coordinator';
  const inbox = useAnswer(decides ? officeCalls.inbox.path : null, InboxReply);
  const waiting = inbox.value?.items.length ?? 0;
  const places: readonly { id: string; href: string; title: string; waiting?: number }[] = [
    { id: 'averages', href: '/office', title: averagesTitle },
    { id: 'figures', href: '/office/figures', title: figuresTitle },
    ...(decides ? [{ id: 'planner', href: '/office/planner', title: plannerTitle }] : []),
    ...(decides ? [{ id: 'inbox', href: '/office/inbox', title: inboxTitle, waiting }] : []),
  ];
  const links = places.map(({ id, href, title, waiting: number = 0 }) => (
    <a key={id} href={href} aria-current={id === place ? 'page' : undefined}>
      {title}
      {number > 0 && <span class="number">{number}</span>}
    </a>
  ));
  return (
    <Screen
      title={
        {
          averages: averagesTitle,
          figures: figuresTitle,
          planner: plannerTitle,
          inbox: inboxTitle,
          rescue: rescueTitle,
        }[place]
      }
      appName={t.value.appName}
      back={{ href: '/', label: t.value.back }}
      beside={links}
    >
      <div class="office">
        {person && <LiveLine />}
        {ref?.madeUp && (
          <p class="made-up-stamp">
            <strong>{madeUp}</strong> {madeUpText}
          </p>
        )}
        {ref ? children(ref) : <NoPlan isEnrolled={person !== null} onFetch={() => void phone.fetchPlan()} />}
      </div>
    </Screen>
  );
}

/** Without the plan there is nothing to choose from: either it is on its way, or this device is nobody's. */
function NoPlan({ isEnrolled, onFetch }: { readonly isEnrolled: boolean; onFetch(): void }) {
  const { noPlan, problems } = office.value;
  return (
    <Notice tone="calm">
      <p>{isEnrolled ? noPlan : problems.not_enrolled}</p>
      {isEnrolled ? (
        <button type="button" class="button" onClick={onFetch}>
          {problems.retry}
        </button>
      ) : (
        <a class="button" href="/enrol">
          {problems.enrol}
        </a>
      )}
    </Notice>
  );
}
