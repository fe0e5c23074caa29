import { totalOf } from '#shared/domain/age-band.ts';
import type { Outcome } from '#shared/domain/count.ts';
import { type OwnCount, whereabouts } from '../../db/own-counts.ts';
import { t } from '../../i18n/language.ts';
import { whereaboutsInWords } from '../../i18n/whereabouts-in-words.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

/** How one area shows itself: its state in words and in shape, not in colour alone. */
export type Face = {
  readonly look: string;
  readonly figure: string;
  readonly unit?: string;
  readonly words: string;
  readonly icon: IconName;
};

type Props = { readonly name: string; readonly face: Face; readonly beside: IconName };

/** The area's name first, then where it stands in words, then the number. */
export function CardFace({ name, face: { figure, unit, words, icon }, beside }: Props) {
  return (
    <>
      <span class="area-name">{name}</span>{' '}
      <span class="area-words">
        <Icon name={icon} />
        {words}
      </span>{' '}
      {figure && (
        <span class="area-figure">
          {figure} {unit && <small>{unit}</small>}
        </span>
      )}
      <Icon name={beside} />
    </>
  );
}

/** Zero, a number and not counted differ; `also` is said after where the count is. */
export function faceOfAnswer(own: OwnCount, outcome: Outcome, epoch: string | null, also?: string | false): Face {
  const { roundScreen, peopleWord, nobody, reasons, who } = t.value;
  const place = whereabouts(own, epoch);
  const isCorrected = own.versions.length > 1;
  const where = [whereaboutsInWords(place, t.value), isCorrected && who.corrected, also].filter(Boolean).join(', ');
  const icon = place === 'pending' ? 'phone' : 'check';
  if (outcome.status === 'not_counted') {
    const words = `${reasons[outcome.reason]}. ${where}`;
    return { look: 'not-counted', figure: roundScreen.states.notCounted, words, icon };
  }
  const total = totalOf(outcome.bands);
  if (total === 0) return { look: 'answered zero', figure: nobody, words: where, icon };
  return { look: 'answered', figure: String(total), unit: peopleWord(total), words: where, icon };
}
