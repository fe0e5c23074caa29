import type { RevisionsReply } from '#shared/office-api.ts';
import { inboxWords } from '../../i18n/inbox-sentences.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';
import { whenInWords } from './version-texts.ts';

export type Decision = RevisionsReply['revisions'][number]['decisions'][number];
type Props = { readonly reply: RevisionsReply; onUndo(decision: Decision): void };

/** Everything that anybody has decided about any version, oldest first, and a way to undo what still holds. */
export function DecisionList({ reply, onUndo }: Props) {
  const words = revisionsWords.value;
  const all = reply.revisions
    .flatMap((version, index) => version.decisions.map((decision) => ({ decision, about: words.version(index + 1) })))
    .sort((a, b) => a.decision.receivedAt - b.decision.receivedAt);
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{words.decisions}</h2>
      {all.length === 0 && <p class="quiet">{words.noDecisions}</p>}
      <ol class="decisions">
        {all.map(({ decision, about }) => {
          const { id, h, choice, reason, owner, receivedAt, stands } = decision;
          const { label } = inboxWords.value.choices[choice];
          return (
            <li key={id + h}>
              <p>
                <strong>{label}</strong> {words.about(about.toLocaleLowerCase())}: «{reason}»
              </p>
              <p class="quiet">
                {owner?.name ?? words.unknownPerson}, {whenInWords(receivedAt)}
                {!stands && choice !== 'undo' && ` · ${words.undone}`}
              </p>
              {stands && choice !== 'redact' && choice !== 'undo' && (
                <button type="button" class="button" onClick={() => onUndo(decision)}>
                  {words.acts.undo}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
