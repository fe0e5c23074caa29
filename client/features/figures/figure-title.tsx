import type { FigureId } from '#shared/report/figure.ts';
import { office } from '../../i18n/office-sentences.ts';
import '../../ui/button.css';
import '../../ui/field.css';
import { maxTitle } from './figure-choice.ts';

type Props = { readonly figure: FigureId; readonly title: string; onTitle(title: string): void };

/** A title of one's own, for this figure and every file of it. */
export function FigureTitle({ figure, title, onTitle }: Props) {
  const { figures } = office.value;
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    onTitle(String(new FormData(event.currentTarget).get('title') ?? ''));
  };
  return (
    <details class="figure-title">
      <summary class="unfold">
        {figures.title}
        <span class="only-heard">, {figures.figure(figure)}</span>
      </summary>
      <form onSubmit={submit}>
        <label class="field">
          <span>{figures.titleField(figures.figure(figure).toLowerCase())}</span>
          <input name="title" defaultValue={title} maxLength={maxTitle} autocomplete="off" />
        </label>
        <p class="quiet">{figures.titleHint}</p>
        <button type="submit" class="button">
          {figures.useTitle}
        </button>
      </form>
    </details>
  );
}
