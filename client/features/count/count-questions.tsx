import { type Signal, useSignal } from '@preact/signals';
import { type Draft, peopleIn } from '../../db/draft.ts';
import { usePhone } from '../../phone.ts';
import { BoundarySheet } from './boundary-sheet.tsx';
import type { CountSession } from './count-session.ts';
import { DiscardSheet } from './discard-sheet.tsx';
import { NotCountedSheet } from './not-counted-sheet.tsx';
import type { ToOutcome } from './outcomes.ts';
import { PauseSheet } from './pause-sheet.tsx';
import { ReviewSheet } from './review-sheet.tsx';
import { unusualAbove } from './unusual.ts';

export type Question =
  | 'nothing'
  | 'review'
  | 'not_counted'
  | 'discard'
  | 'boundary'
  /** These have a place of their own: see `seldom-sheet.tsx`. */
  | 'move'
  | 'lock'
  | 'locked'
  | 'old';

type Props = {
  readonly draft: Draft;
  readonly asking: Signal<Question>;
  readonly session: CountSession;
  readonly activeMs: number;
  onSave(toOutcome: ToOutcome): void;
  onGoOn(): void;
  onRestart(): void;
  onDiscard(): void;
};

/** The sheet that lies over the count, if any. A count that is paused says so as long as nothing else is asked. */
export function CountQuestions({ draft, asking, session, activeMs, onSave, onGoOn, onRestart, onDiscard }: Props) {
  const phone = usePhone();
  const isAskedOnce = useSignal(false);
  const { ref } = phone.settings.value;
  const boundary = ref?.areas.find(({ id }) => id === draft.slot.area)?.boundary;
  const atMost = isAskedOnce.value ? null : unusualAbove(ref?.usual, draft.slot, peopleIn(draft));
  const close = () => {
    isAskedOnce.value ||= asking.value === 'review' && atMost !== null;
    asking.value = 'nothing';
  };
  const end = (toOutcome: ToOutcome) => {
    close();
    onSave(toOutcome);
  };
  const now = Math.max(phone.now.value, phone.clock.now());
  switch (asking.value) {
    case 'review':
      return (
        <ReviewSheet
          draft={draft}
          activeMs={activeMs}
          now={now}
          atMost={atMost}
          onChange={session.change}
          onSave={end}
          onClose={close}
        />
      );
    case 'not_counted':
      return <NotCountedSheet draft={draft} onChange={session.change} onReason={end} onClose={close} />;
    case 'discard':
      return <DiscardSheet draft={draft} onYes={onDiscard} onClose={close} />;
    case 'boundary':
      return <BoundarySheet area={draft.slot.areaName} boundary={boundary ?? ''} onClose={close} />;
    case 'move':
    case 'lock':
    case 'locked':
    case 'old':
      return null;
    case 'nothing':
      if (draft.pausedAt === undefined) return null;
      return (
        <PauseSheet
          draft={draft}
          now={now}
          onGoOn={onGoOn}
          onRestart={onRestart}
          onNotCounted={() => {
            asking.value = 'not_counted';
          }}
          onDiscard={() => {
            asking.value = 'discard';
          }}
        />
      );
  }
}
