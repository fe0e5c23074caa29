import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { totalOf } from '#shared/domain/age-band.ts';
import { peopleIn } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';
import { whereaboutsInWords } from '../../i18n/whereabouts-in-words.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { AnsweredDetails } from './answered-details.tsx';
import type { AreaState } from './area-state.ts';
import type { RoundArea } from './round-areas.ts';

type Props = { readonly area: RoundArea; onCount(): void };
type Face = {
  readonly look: string;
  readonly figure: string;
  readonly unit?: string;
  readonly words: string;
  readonly icon: IconName;
};

/** One area: its name first, then where it stands in words, then the number. */
export function AreaCard({ area: { slot, state, mayOverlap }, onCount }: Props) {
  const isOpen = useSignal(false);
  const detailsId = useId();
  const isAnswered = state.kind === 'answered';
  const { look, figure, unit, words, icon } = faceOf(state);
  const toggle = () => {
    isOpen.value = !isOpen.value;
  };
  return (
    <>
      <button
        type="button"
        class={`area-card ${look}`}
        onClick={isAnswered ? toggle : onCount}
        {...(isAnswered && { 'aria-expanded': isOpen.value, 'aria-controls': detailsId })}
      >
        <span class="area-name">{slot.areaName}</span>{' '}
        <span class="area-words">
          <Icon name={icon} />
          {[words, mayOverlap && t.value.who.mayOverlap].filter(Boolean).join(', ')}
        </span>{' '}
        {figure && (
          <span class="area-figure">
            {figure} {unit && <small>{unit}</small>}
          </span>
        )}
        <Icon name={isAnswered ? 'down' : 'forward'} />
      </button>
      {isAnswered && (
        <div id={detailsId} class="area-details" hidden={!isOpen.value}>
          <AnsweredDetails answered={state} onCount={onCount} />
        </div>
      )}
    </>
  );
}

/** Zero, a number, not counted and not yet differ in words and in shape, not in colour alone. */
function faceOf(state: AreaState): Face {
  const { roundScreen, peopleWord, nobody, reasons, who } = t.value;
  const { states } = roundScreen;
  if (state.kind === 'not_started') {
    const [look, words] = state.isOver ? ['missing', states.missing] : ['untouched', states.notStarted];
    return { look, figure: '', words, icon: 'circle' };
  }
  if (state.kind === 'running') {
    const soFar = peopleIn(state.draft);
    return { look: 'running', figure: String(soFar), unit: peopleWord(soFar), words: states.running, icon: 'running' };
  }
  const { outcome } = state;
  const isCorrected = state.own.versions.length > 1;
  const where = [whereaboutsInWords(state.where, t.value), isCorrected && who.corrected].filter(Boolean).join(', ');
  const icon = state.where === 'pending' ? 'phone' : 'check';
  if (outcome.status === 'not_counted')
    return { look: 'not-counted', figure: states.notCounted, words: `${reasons[outcome.reason]}. ${where}`, icon };
  const total = totalOf(outcome.bands);
  if (total === 0) return { look: 'answered zero', figure: nobody, words: where, icon };
  return { look: 'answered', figure: String(total), unit: peopleWord(total), words: where, icon };
}
