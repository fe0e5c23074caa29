import { useRef, useState } from 'preact/hooks';
import { basisWords } from '../../i18n/basis-sentences.ts';

/** The number in words, for a letter or a telephone. Where the browser will not copy, the text is selected. */
export function CopyExplanation({ lines }: { readonly lines: readonly string[] }) {
  const words = basisWords.value;
  const text = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'selected'>('none');
  const copy = () => {
    copyText(lines.join('\n')).then(
      () => setOutcome('copied'),
      () => {
        if (text.current) getSelection()?.selectAllChildren(text.current);
        setOutcome('selected');
      },
    );
  };
  return (
    <section class="basis-explanation" aria-label={words.explanation}>
      <div ref={text}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <button type="button" class="button" onClick={copy}>
        {words.copy}
      </button>
      <output>{outcome === 'copied' ? words.copied : outcome === 'selected' ? words.notCopied : ''}</output>
    </section>
  );
}

/** Without HTTPS a browser has no clipboard to give. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
