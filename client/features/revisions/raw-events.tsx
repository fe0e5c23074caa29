import { useState } from 'preact/hooks';
import { type Revision, RevisionsReply } from '#shared/office-api.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';
import { useAnswer } from '../../use-answer.ts';

type Props = { readonly count: string; readonly reply: RevisionsReply; onRedact(version: Revision): void };

/** The events as they were made, for whoever asks; and the way to take out words that somebody should not have written. */
export function RawEvents({ count, reply, onRedact }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const answer = useAnswer(isOpen ? `/api/counts/${count}/revisions?raw=true` : null, RevisionsReply);
  const words = revisionsWords.value;
  const withWords = reply.revisions.filter(
    ({ note, reason, carries }) => carries && (note !== null || reason !== null),
  );
  return (
    <section class="raw-events" aria-label={words.rows.raw}>
      <div class="ways">
        <button type="button" class="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.hideRaw : words.showRaw}
        </button>
        {withWords.map((version) => (
          <button key={version.id + version.h} type="button" class="button plain" onClick={() => onRedact(version)}>
            {words.acts.redact}: {words.version(reply.revisions.indexOf(version) + 1).toLocaleLowerCase()}
          </button>
        ))}
      </div>
      {isOpen && answer.value && (
        <>
          <p class="quiet">{words.rawNote}</p>
          {answer.value.revisions.map(({ id, h, raw }, index) => (
            <figure key={id + h}>
              <figcaption>
                {words.version(index + 1)} <code>{h}</code>
              </figcaption>
              {raw ? <pre>{raw}</pre> : <p>{words.noRaw}</p>}
            </figure>
          ))}
        </>
      )}
    </section>
  );
}
