import { useState } from 'preact/hooks';
import type { Ref } from '#shared/api.ts';
import { EffectsReply } from '#shared/effect-api.ts';
import { type Revision, RevisionsReply } from '#shared/office-api.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { revisionsWords } from '../../i18n/revisions-sentences.ts';
import { OfficeRefused } from '../../office-refused.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAnswer } from '../../use-answer.ts';
import { ActForm, type Asked } from './act-form.tsx';
import { DecisionList } from './decision-list.tsx';
import { RawEvents } from './raw-events.tsx';
import './revisions.css';
import { SavedLine } from './saved-line.tsx';
import { StandingLine } from './standing-line.tsx';
import { VersionsTable } from './versions-table.tsx';

type Props = { readonly count: string; readonly plan: Ref };

/** One count: what stands and whether the averages use it, every version side by side, the decisions about it, and a coordinator's ways to change it. */
export function RevisionsPage({ count, plan }: Props) {
  const answer = useAnswer(`/api/counts/${count}/revisions`, RevisionsReply);
  const effects = useAnswer(`/api/counts/${count}/effects`, EffectsReply);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [saved, setSaved] = useState<{ readonly act: Asked['act']; readonly id: string } | null>(null);
  const words = revisionsWords.value;
  const { value: reply, refusal } = answer;
  if (refusal?.code === 'not_found' || refusal?.code === 'bad_request')
    return <Notice tone="calm">{words.noCount}</Notice>;
  if (!reply) {
    if (refusal) return <OfficeRefused refusal={refusal} isKept={false} onRetry={answer.retry} />;
    return <p class="fetching">{words.waiting}</p>;
  }
  const head = reply.revisions.find(({ stands }) => stands) ?? null;
  const place = head?.slot ?? reply.revisions.findLast(({ slot }) => slot)?.slot;
  const open = (one: Asked) => {
    setSaved(null);
    setAsked(one);
  };
  return (
    <div class="revisions">
      <OfficeRefused refusal={refusal} isKept onRetry={answer.retry} />
      <h2>
        {place
          ? words.title(place.areaName, dayInWords(place.date, language.value), office.value.shifts[place.shift])
          : words.nowhere}
      </h2>
      <StandingLine reply={reply} head={head} effects={effects.value} />
      {saved && <SavedLine act={saved.act} id={saved.id} />}
      {head && !asked && (
        <div class="ways">
          <button
            type="button"
            class="button"
            onClick={() => open({ act: 'correct', of: head, from: lastCounted(head, reply.revisions) })}
          >
            {words.acts.correct}
          </button>
          {head.type !== 'void' && (
            <button type="button" class="button" onClick={() => open({ act: 'withdraw', of: head })}>
              {words.acts.withdraw}
            </button>
          )}
        </div>
      )}
      {asked && (
        <ActForm
          key={`${asked.act} ${'of' in asked ? asked.of.id : asked.decision.id}`}
          asked={asked}
          plan={plan}
          onSaved={(id) => {
            setSaved({ act: asked.act, id });
            setAsked(null);
          }}
          onCancel={() => setAsked(null)}
        />
      )}
      <div class="part">
        <h2 id="versions">{words.versions}</h2>
        <p class="quiet">{words.versionsNote}</p>
        <VersionsTable reply={reply} effects={effects.value} />
      </div>
      <DecisionList reply={reply} onUndo={(decision) => open({ act: 'undo', decision })} />
      <RawEvents count={count} reply={reply} onRedact={(of) => open({ act: 'redact', of })} />
      {place && (
        <p class="screen-only">
          <a href={`/office/coverage?season=${place.season}`}>{words.backToCoverage}</a>
        </p>
      )}
    </div>
  );
}

/** What a correction begins with: what stands, or where that is a withdrawal, the last that said something. */
function lastCounted(head: Revision, versions: readonly Revision[]): Revision {
  if (head.type !== 'void') return head;
  return versions.findLast(({ outcome }) => outcome !== null) ?? head;
}
