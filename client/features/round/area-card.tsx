import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { peopleIn } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { AnsweredDetails } from './answered-details.tsx';
import { CardFace, type Face, faceOfAnswer } from './card-face.tsx';
import type { RoundArea } from './round-areas.ts';

type Props = { readonly area: RoundArea; onCount(): void };

/** One area of the round: pressed, it is counted, or shows what was saved for it. */
export function AreaCard({ area, onCount }: Props) {
  const { slot, state } = area;
  const { epoch } = usePhone().settings.value;
  const isOpen = useSignal(false);
  const detailsId = useId();
  const isAnswered = state.kind === 'answered';
  const face = faceOf(area, epoch);
  const toggle = () => {
    isOpen.value = !isOpen.value;
  };
  return (
    <>
      <button
        type="button"
        class={`area-card ${face.look}`}
        onClick={isAnswered ? toggle : onCount}
        {...(isAnswered && { 'aria-expanded': isOpen.value, 'aria-controls': detailsId })}
      >
        <CardFace name={slot.areaName} face={face} beside={isAnswered ? 'down' : 'forward'} />
      </button>
      {isAnswered && (
        <div id={detailsId} class="area-details" hidden={!isOpen.value}>
          <AnsweredDetails answered={state} onCount={onCount} />
        </div>
      )}
    </>
  );
}

function faceOf({ state, mayOverlap }: RoundArea, epoch: string | null): Face {
  const { roundScreen, peopleWord, who } = t.value;
  const { states } = roundScreen;
  const overlap = mayOverlap && who.mayOverlap;
  if (state.kind === 'answered') return faceOfAnswer(state.own, state.outcome, epoch, overlap);
  if (state.kind === 'not_started') {
    const [look, words] = state.isOver ? ['missing', states.missing] : ['untouched', states.notStarted];
    return { look, figure: '', words, icon: 'circle' };
  }
  const soFar = peopleIn(state.draft);
  const words = [states.running, overlap].filter(Boolean).join(', ');
  return { look: 'running', figure: String(soFar), unit: peopleWord(soFar), words, icon: 'running' };
}
