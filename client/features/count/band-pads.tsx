import type { AgeBand, Bands } from '#shared/domain/age-band.ts';
import { t } from '../../i18n/language.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = {
  readonly shown: readonly AgeBand[];
  readonly names: Readonly<Record<AgeBand, string>>;
  readonly bands: Bands;
  onTap(band: AgeBand, by: 1 | -1): void;
};

/**
 * One pad for each age band. Only `click` counts: the browser makes one of each touch, pen, mouse or key press, and none
 * of a scroll or a pinch. A key held down counts once.
 */
export function BandPads({ shown, names, bands, onTap }: Props) {
  const { minors, count: words } = t.value;
  return (
    <ul class={shown.length === 1 ? 'pads alone' : 'pads'} aria-label={words.tapHint}>
      {shown.map((band) => (
        <li key={band} class={`pad-place ${band}`}>
          <button type="button" class="pad" onClick={() => onTap(band, 1)} onKeyDown={refuseRepeat}>
            <span class="pad-name">
              {names[band]}
              {band === 'under_18' && <small> ({minors})</small>}
            </span>{' '}
            <span class={bands[band] === 0 ? 'pad-figure none' : 'pad-figure'}>{bands[band]}</span>
          </button>
          {bands[band] > 0 && (
            <button
              type="button"
              class="pad-minus"
              aria-label={words.takeAway(names[band])}
              onClick={() => onTap(band, -1)}
              onKeyDown={refuseRepeat}
            >
              <Icon name="minus" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function refuseRepeat(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
