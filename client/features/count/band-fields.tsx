import { useRef, useState } from 'preact/hooks';
import type { AgeBand, Bands } from '#shared/domain/age-band.ts';
import { t } from '../../i18n/language.ts';
import { Notice } from '../../ui/notice.tsx';

type Props = {
  readonly shown: readonly AgeBand[];
  readonly names: Readonly<Record<AgeBand, string>>;
  readonly bands: Bands;
  onType(band: AgeBand, people: number): void;
};

const wholeNumber = /^\d{0,4}$/;

/** For those who count by eye and enter it round the corner, or late: typed instead of tapped. */
export function BandFields({ shown: shownBands, names, bands, onType }: Props) {
  const { count: words } = t.value;
  const [begun] = useState(bands); // what is typed must not wait for the disk
  const lastGood = useRef<Partial<Record<AgeBand, string>>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const shown = (band: AgeBand) => lastGood.current[band] ?? (begun[band] === 0 ? '' : String(begun[band]));

  /** "12,5" is nobody's headcount: the field goes back to what it held, and no 125 is made of it. */
  const take = (band: AgeBand, field: HTMLInputElement) => {
    const text = field.value.trim();
    const isWhole = wholeNumber.test(text);
    setRefused(isWhole ? null : text);
    if (!isWhole) field.value = shown(band);
    else {
      lastGood.current[band] = text;
      onType(band, Number(text));
    }
  };

  return (
    <>
      <ul class="pads fields">
        {shownBands.map((band) => (
          <li key={band}>
            <label class="pad-field">
              <span>{names[band]}</span>
              <input
                inputMode="numeric"
                enterkeyhint="next"
                autocomplete="off"
                defaultValue={shown(band)}
                onKeyDown={goOn}
                onInput={(event) => take(band, event.currentTarget)}
              />
            </label>
          </li>
        ))}
      </ul>
      {refused !== null && <Notice tone="alarm">{words.onlyWhole(refused)}</Notice>}
    </>
  );
}

/** Enter goes to the next field, and from the last one to the button that finishes. */
function goOn(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const fields = [...document.querySelectorAll<HTMLElement>('.pad-field input, .actions .finish')];
  fields[fields.indexOf(event.currentTarget) + 1]?.focus();
}
