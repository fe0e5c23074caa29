import { occasionKey } from '#shared/domain/occasion.ts';
import { roundOnScreen } from '../../current-round.ts';
import { t } from '../../i18n/language.ts';
import { roundInWords } from '../../i18n/round-in-words.ts';
import { InstallWarning } from '../../install-warning.tsx';
import { usePhone } from '../../phone.ts';
import { ReadyLine } from '../../ready-line.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AccessNotice } from './access-notice.tsx';
import { LossNotice } from './loss-notice.tsx';
import { OtherRounds } from './other-rounds.tsx';
import { ProposedRound } from './proposed-round.tsx';
import { ReaderPage } from './reader-page.tsx';
import { RoundLinks } from './round-links.tsx';
import { RoundUnderWay } from './round-under-way.tsx';
import { WaitingLine } from './waiting-line.tsx';
import './round.css';

/** The round: which one it is, and where each of its areas stands. */
export function RoundScreen() {
  const phone = usePhone();
  const { ref, role } = phone.settings.value;
  const { roundScreen: words, appName } = t.value;
  const current = roundOnScreen(phone.settings.value, phone.now.value);
  return (
    <Screen
      title={words.title}
      appName={appName}
      subtitle={current ? roundInWords(current) : undefined}
      beside={<RoundLinks />}
      about={current ? `${occasionKey(current)}|${current.kind}|${current.practice ?? false}` : undefined}
    >
      <InstallWarning />
      <AccessNotice />
      <LossNotice />
      <WaitingLine />
      {role === 'author' ? (
        <ReaderPage />
      ) : (
        <>
          {!current?.practice && <OtherRounds current={current} />}
          {!ref && <NoPlan />}
          {!current && <ReadyLine />}
          {ref && (current ? <RoundUnderWay round={current} planRef={ref} /> : <ProposedRound planRef={ref} />)}
        </>
      )}
    </Screen>
  );
}

function NoPlan() {
  const phone = usePhone();
  const { roundScreen: words } = t.value;
  return (
    <section class="empty">
      <p>{words.noPlan}</p>
      <button type="button" class="button" onClick={() => void phone.fetchPlan()}>
        {words.fetchPlan}
      </button>
    </section>
  );
}
