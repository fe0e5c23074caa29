import type { AgeBand } from '#shared/domain/age-band.ts';
import { type Draft, listSteps, type Tap } from '../../db/draft.ts';
import { t } from '../../i18n/language.ts';

const shownSteps = 4;

/** What was tapped last, the newest first: what Undo will take back. */
export function Trail({ draft, names }: { readonly draft: Draft; readonly names: Readonly<Record<AgeBand, string>> }) {
  const { count: words } = t.value;
  const steps = listSteps(draft);
  const last = steps.map((step, at) => ({ step, at })).slice(-shownSteps);
  return (
    <ol class="trail" aria-label={words.trail}>
      {last.reverse().map(({ step, at }) => (
        <li key={at}>{stepInWords(step, names)}</li>
      ))}
    </ol>
  );
}

function stepInWords(step: readonly Tap[], names: Readonly<Record<AgeBand, string>>): string {
  const { count: words } = t.value;
  const [first, second] = step;
  if (!first) return '';
  const people = Math.abs(first.by);
  if (first.handedOver !== undefined) return words[first.by < 0 ? 'handedTo' : 'handedFrom'](people, first.handedOver);
  if (second && second.by > 0) return words.movedTo(people, names[first.band], names[second.band]);
  if (second) return words.emptied(step.reduce((sum, { by }) => sum - by, 0));
  return words[first.by < 0 ? 'fewer' : 'more'](people, names[first.band]);
}
