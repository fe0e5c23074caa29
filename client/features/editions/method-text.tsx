import { useRef, useState } from 'preact/hooks';
import { type MethodText as Text, toPlainText } from '#shared/report/method/method-text.ts';
import { editionsWords } from '../../i18n/editions-sentences.ts';

/** How the numbers came to be, to be copied into a report. Where the browser will not copy, the text is selected. */
export function MethodText({ text }: { readonly text: Text }) {
  const words = editionsWords.value.method;
  const whole = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'selected'>('none');
  const copy = () => {
    copyText(toPlainText(text)).then(
      () => setOutcome('copied'),
      () => {
        if (whole.current) getSelection()?.selectAllChildren(whole.current);
        setOutcome('selected');
      },
    );
  };
  return (
    <section class="method" aria-labelledby="edition-method">
      <h2 id="edition-method">{words.title}</h2>
      <div class="ways">
        <button type="button" class="button" onClick={copy}>
          {words.copy}
        </button>
        <output>{outcome === 'none' ? '' : words[outcome]}</output>
      </div>
      <div ref={whole} class="method-text">
        {text.map(({ heading, paragraphs }) => (
          <div key={heading} class="method-part">
            <h3>{heading}</h3>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Without HTTPS a browser has no clipboard to give. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
