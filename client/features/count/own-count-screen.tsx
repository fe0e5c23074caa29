import { useSignal } from '@preact/signals';
import { answerOf, isCorrectable, isWithdrawn, type OwnCount } from '../../db/own-counts.ts';
import { findUnfinished } from '../../db/unfinished-correction.ts';
import { t } from '../../i18n/language.ts';
import { outcomeInWords } from '../../i18n/outcome-in-words.ts';
import { ownWords } from '../../i18n/own-sentences.ts';
import { roundInWords } from '../../i18n/round-in-words.ts';
import { usePhone } from '../../phone.ts';
import { listRecentCounts } from '../../recent-counts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { OwnVersions } from './own-versions.tsx';
import { UnfinishedNotice } from './unfinished-notice.tsx';
import { WithdrawSheet } from './withdraw-sheet.tsx';
import './own-count.css';

type Doing = 'nothing' | 'correct' | 'withdraw' | 'restore';

/** One of the phone's own counts: what it says, all that it said before, and the ways to correct it. */
export function OwnCountScreen({ root }: { readonly root: string }) {
  const words = ownWords.value;
  const own = listRecentCounts(usePhone()).find((one) => one.root === root);
  const { appName } = t.value;
  const back = { href: '/own', label: words.title };
  if (!own)
    return (
      <Screen title={words.title} appName={appName} back={back}>
        <p class="lead">{words.gone}</p>
      </Screen>
    );
  return <OneCount key={root} own={own} />;
}

function OneCount({ own }: { readonly own: OwnCount }) {
  const { settings, mirror } = usePhone();
  const { ref } = settings.value;
  const words = ownWords.value;
  const doing = useSignal<Doing>('nothing');
  const done = useSignal<Exclude<Doing, 'nothing'> | null>(null);
  const { appName } = t.value;
  const unfinished = useSignal(findUnfinished(mirror, own));
  const { slot } = own.content;
  const begin = (what: Doing) => () => {
    doing.value = what;
    done.value = null;
  };
  const look = () => {
    unfinished.value = findUnfinished(mirror, own);
  };
  const close = () => {
    begin('nothing')();
    look();
  };
  const finish = () => {
    unfinished.value = null;
    done.value = doing.value === 'nothing' ? null : doing.value;
    doing.value = 'nothing';
  };
  const isWriting = doing.value === 'correct' || doing.value === 'restore';
  const title = { correct: words.correctTitle, restore: words.restoreTitle };
  return (
    <Screen
      title={isWriting ? title[doing.value as keyof typeof title](slot.areaName) : slot.areaName}
      appName={appName}
      subtitle={roundInWords(slot)}
      back={{ href: '/own', label: words.title, ...(isWriting && { onLeave: close }) }}
    >
      {isWriting && ref ? (
        <CorrectionForm own={own} begun={unfinished.value} planRef={ref} onDone={finish} onClose={close} />
      ) : (
        <>
          <p class="stands">{standsInWords(own)}</p>
          {done.value && <Notice tone="calm">{words.saved[done.value]}</Notice>}
          {unfinished.value && (
            <UnfinishedNotice
              onGoOn={begin(isWithdrawn(own) ? 'restore' : 'correct')}
              onDiscard={() => {
                mirror.dropUnfinished(own.root);
                look();
              }}
            />
          )}
          <OwnActs own={own} hasBegun={unfinished.value !== null} onBegin={begin} />
          <OwnVersions own={own} />
        </>
      )}
      {doing.value === 'withdraw' && <WithdrawSheet own={own} onDone={finish} onClose={close} />}
    </Screen>
  );
}

/** What holds now: "12 personer", or that it was withdrawn. */
function standsInWords(own: OwnCount): string {
  const answer = answerOf(own);
  return answer ? outcomeInWords(answer.outcome, t.value) : ownWords.value.withdrawn;
}

type ActsProps = { readonly own: OwnCount; readonly hasBegun: boolean; onBegin(what: Doing): () => void };

function OwnActs({ own, hasBegun, onBegin }: ActsProps) {
  const { ref } = usePhone().settings.value;
  const words = ownWords.value;
  if (!isCorrectable(own, ref?.seasons ?? [])) return <Notice tone="calm">{words.closed}</Notice>;
  if (isWithdrawn(own))
    return hasBegun ? null : (
      <button type="button" class="button primary wide" onClick={onBegin('restore')}>
        {words.restore}
      </button>
    );
  return (
    <div class="sheet-actions">
      {!hasBegun && (
        <button type="button" class="button primary" onClick={onBegin('correct')}>
          {words.correct}
        </button>
      )}
      <button type="button" class="button" onClick={onBegin('withdraw')}>
        {words.withdraw}
      </button>
    </div>
  );
}
