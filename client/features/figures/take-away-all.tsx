import type { Language } from '#shared/api.ts';
import { office } from '../../i18n/office-sentences.ts';
import '../../ui/button.css';
import { aFile, type FigureChoice, packagePath } from './figure-choice.ts';
import './take-away.css';

type Props = { readonly choice: FigureChoice; readonly language: Language };

/** Everything on the page in one file. */
export function TakeAwayAll({ choice, language }: Props) {
  const { all, allHint } = office.value.takeAway;
  return (
    <p class="take-away">
      <a class="button" href={packagePath(choice, language)} download={aFile}>
        {all}
      </a>
      <span class="quiet">{allHint}</span>
    </p>
  );
}
