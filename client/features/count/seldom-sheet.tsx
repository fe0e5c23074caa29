import type { AgeBand } from '#shared/domain/age-band.ts';
import { type Draft, moved } from '../../db/draft.ts';
import { handOver } from '../../db/hand-over.ts';
import { usePhone } from '../../phone.ts';
import type { Question } from './count-questions.tsx';
import type { CountSession } from './count-session.ts';
import { LockScreen } from './lock-screen.tsx';
import { LockSheet } from './lock-sheet.tsx';
import { MoveSheet } from './move-sheet.tsx';
import { OldCountSheet } from './old-count-sheet.tsx';
import { listOthers } from './other-counts.tsx';
import { shownBands } from './shown-bands.ts';
import './seldom.css';

export type SeldomProps = {
  readonly asking: Question;
  readonly draft: Draft;
  readonly session: CountSession;
  readonly names: Readonly<Record<AgeBand, string>>;
  readonly now: number;
  onAsk(question: Question): void;
  /** The number of an age band was changed here: what was typed is to be shown anew. */
  onMoved(): void;
};

export { LockScreen };

/** The sheets that are wanted now and then: to move people, to lock the screen, and about a count that was begun long ago. */
export function SeldomSheet({ asking, draft, session, names, now, onAsk, onMoved }: SeldomProps) {
  const phone = usePhone();
  const close = () => onAsk('nothing');
  const walk = async (to: Draft, band: AgeBand, people: number) => {
    try {
      await session.settle();
      const isDone = await handOver(phone.db, { from: draft.id, to: to.id, band, people });
      await phone.refresh().catch(() => undefined); // it is done; what shows it can be late
      onMoved();
      return isDone;
    } catch {
      await phone.refresh().catch(() => undefined); // the numbers say whether it was done all the same
      return false;
    }
  };
  if (asking === 'move')
    return (
      <MoveSheet
        draft={draft}
        shown={shownBands(draft)}
        names={names}
        others={listOthers(draft, phone.drafts.value)}
        onMove={(from, to, people) => {
          session.change((before) => moved(before, from, to, people));
          onMoved();
        }}
        onHandOver={walk}
        onClose={close}
      />
    );
  if (asking === 'lock') return <LockSheet onLock={() => onAsk('locked')} onClose={close} />;
  if (asking === 'old')
    return (
      <OldCountSheet
        draft={draft}
        now={now}
        onFinish={() => onAsk('review')}
        onNotCounted={() => onAsk('not_counted')}
        onDiscard={() => onAsk('discard')}
        onClose={close}
      />
    );
  return null;
}
