import { useState } from 'preact/hooks';
import type { InboxEvent, InboxItem } from '#shared/office-api.ts';
import { isRemark } from '#shared/report/inbox-kinds.ts';
import type { Choice } from '#shared/sync/choice.ts';
import { capital } from '../../i18n/capital.ts';
import { inboxWords, remarkWords } from '../../i18n/inbox-sentences.ts';
import type { Act } from '../../office-event.ts';
import { usePhone } from '../../phone.ts';
import { CorrectForm } from './correct-form.tsx';
import { EventCard, slotInWords } from './event-card.tsx';
import { EventWays } from './event-ways.tsx';
import { factSentences } from './fact-words.ts';
import { ReasonForm } from './reason-form.tsx';

type Props = { readonly item: InboxItem; onAct(act: Act, reason: string): Promise<void> };

/** Nothing is decided by one press: a choice opens what it does and asks why. */
type Asked = { readonly act: Act } | { readonly correct: InboxEvent } | null;

export function InboxItemCard({ item, onAct }: Props) {
  const [asked, setAsked] = useState<Asked>(null);
  const words = inboxWords.value;
  const { events, toPlan, kind, facts } = item;
  const toAct = (about: InboxEvent, choice: Choice): Act => ({
    kind: 'decide',
    about,
    choice,
    ...(choice === 'accept' && isRemark(kind) && { remark: kind }),
  });
  // By its name: the inbox is fetched anew whenever something comes, and what is being written must stay.
  const about = asked && ('correct' in asked ? asked.correct : asked.act.kind === 'decide' ? asked.act.about : null);
  const isAsked = ({ id, h }: InboxEvent) => about?.id === id && about.h === h;
  const close = () => setAsked(null);
  const form =
    asked &&
    ('correct' in asked ? (
      <CorrectForm of={asked.correct} item={item} onAct={onAct} onCancel={close} />
    ) : (
      <ReasonForm act={asked.act} onAct={onAct} onCancel={close} />
    ));
  const sentences = factSentences(item, usePhone().now.value);
  return (
    <article class="item">
      <h3>{titleOf(item)}</h3>
      {sentences.length > 0 && <p class="facts">{sentences.join(' ')}</p>}
      <p class="effect" data-effect={item.effect}>
        {events.length > 1 && item.effect === 'enters' ? remarkWords.value.bothEnter : words.effects[item.effect]}
      </p>
      {facts?.about === 'phone' && (
        <a class="button" href={`/office/people#person-${facts.person.id}`}>
          {remarkWords.value.seePhone}
        </a>
      )}
      {events.length > 0 && (
        <div class={events.length > 1 ? 'events side-by-side' : 'events'}>
          {events.map((event) => (
            <EventCard key={`${event.id} ${event.h}`} event={event} kind={kind} isOneOfMany={events.length > 1}>
              <EventWays
                event={event}
                isRemark={isRemark(kind)}
                onCorrect={() => setAsked({ correct: event })}
                onChoose={(choice) => setAsked({ act: toAct(event, choice) })}
              />
              {isAsked(event) && form}
            </EventCard>
          ))}
        </div>
      )}
      {toPlan && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            const act = planActOf(item);
            if (act) setAsked({ act });
          }}
        >
          {words.plan}
        </button>
      )}
      {asked && 'act' in asked && asked.act.kind === 'plan' && form}
    </article>
  );
}

function planActOf({ toPlan, slot }: InboxItem): Act | null {
  if (!toPlan || !slot) return null;
  const { season, date, shift } = slot;
  const about = { kind: 'occasion', season, date, shift, state: 'planned', reason: null } as const;
  return { kind: 'plan', base: toPlan.base, plan: { ...about, areas: [...toPlan.areas] } };
}

function titleOf({ kind, events, slot, facts }: InboxItem): string {
  const { kinds, types, unreadable } = inboxWords.value;
  if (facts?.about === 'phone') return remarkWords.value.phone.title(facts.person.name, facts.label);
  if (slot) return slotInWords(slot);
  const [first] = events;
  if (first?.type) return capital(types[first.type]);
  return kind === 'quarantined' ? unreadable : kinds[kind].title;
}
