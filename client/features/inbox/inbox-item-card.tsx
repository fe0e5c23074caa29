import { useState } from 'preact/hooks';
import type { InboxEvent, InboxItem } from '#shared/office-api.ts';
import { capital } from '../../i18n/capital.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { inboxWords } from '../../i18n/inbox-sentences.ts';
import { language } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import type { Act } from '../../office-event.ts';
import { CorrectForm } from './correct-form.tsx';
import { EventCard } from './event-card.tsx';
import { ReasonForm } from './reason-form.tsx';

type Props = { readonly item: InboxItem; onAct(act: Act, reason: string): Promise<void> };

/** Nothing is decided by one press: a choice opens what it does and asks why. */
type Asked = { readonly act: Act } | { readonly correct: InboxEvent } | null;

export function InboxItemCard({ item, onAct }: Props) {
  const [asked, setAsked] = useState<Asked>(null);
  const words = inboxWords.value;
  const { slot, effect, events, toPlan, kind } = item;
  const ask = (event: InboxEvent, choice: InboxEvent['choices'][number]) =>
    setAsked({ act: { kind: 'decide', about: event, choice } });
  const planAct = (): Act | null => {
    if (!toPlan || !slot) return null;
    const { season, date, shift } = slot;
    const plan = {
      kind: 'occasion',
      season,
      date,
      shift,
      state: 'planned',
      reason: null,
      areas: toPlan.areas,
    } as const;
    return { kind: 'plan', base: toPlan.base, plan: { ...plan, areas: [...toPlan.areas] } };
  };
  const isAsked = (event: InboxEvent) =>
    asked !== null && ('correct' in asked ? asked.correct : asked.act.kind === 'decide' && asked.act.about) === event;
  const form = asked && (
    <>
      {'correct' in asked && (
        <CorrectForm of={asked.correct} item={item} onAct={onAct} onCancel={() => setAsked(null)} />
      )}
      {'act' in asked && <ReasonForm act={asked.act} onAct={onAct} onCancel={() => setAsked(null)} />}
    </>
  );
  return (
    <article class="item">
      <h3>
        {slot
          ? `${slot.areaName}, ${dayInWords(slot.date, language.value)}, ${office.value.shifts[slot.shift]}`
          : titleOf(item)}
      </h3>
      <p class="effect" data-effect={effect}>
        {words.effects[effect]}
      </p>
      <div class={events.length > 1 ? 'events side-by-side' : 'events'}>
        {events.map((event) => (
          <EventCard key={`${event.id} ${event.h}`} event={event} kind={kind} isOneOfMany={events.length > 1}>
            <div class="ways">
              {event.isCorrectable && (
                <button type="button" class="button" onClick={() => setAsked({ correct: event })}>
                  {words.correct}
                </button>
              )}
              {event.choices
                .filter((choice) => choice !== 'redact' || hasWords(event))
                .map((choice) => (
                  <button
                    key={choice}
                    type="button"
                    class={choice === 'redact' ? 'button plain' : 'button'}
                    onClick={() => ask(event, choice)}
                  >
                    {words.choices[choice].label}
                  </button>
                ))}
            </div>
            {isAsked(event) && form}
          </EventCard>
        ))}
      </div>
      {toPlan && (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            const act = planAct();
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

/** Where nobody has written anything there is nothing to take away. */
function hasWords({ note, reason, text }: InboxEvent): boolean {
  return note !== null || reason !== null || text !== null;
}

function titleOf({ kind, events }: InboxItem): string {
  const { kinds, types, unreadable } = inboxWords.value;
  const [first] = events;
  if (first?.type) return capital(types[first.type]);
  return kind === 'quarantined' ? unreadable : kinds[kind].title;
}
