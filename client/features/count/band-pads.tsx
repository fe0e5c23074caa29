import { type AgeBand, ageBands, type Bands } from '#shared/domain/age-band.ts';
import { t } from '../../i18n/language.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = { readonly bands: Bands; onTap(band: AgeBand, by: 1 | -1): void };

/**
 * One pad for each age band. Only `click` counts: the browser makes one of each touch, pen, mouse or key press, and none
 * of a scroll. A key held down counts once.
 */
export function BandPads({ bands, onTap }: Props) {
  const { ageBands: names, minors, count: words } = t.value;
  return (
    <ul class="pads" aria-label={words.tapHint}>
      {ageBands.map((band) => (
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
