import type { ComponentChildren } from 'preact';
import { ageBands, totalOf } from '#shared/domain/age-band.ts';
import type { Outcome } from '#shared/domain/count.ts';
import { type InboxEvent, type InboxItem, outcomeOf } from '#shared/office-api.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { inboxWords } from '../../i18n/inbox-sentences.ts';
import { language, t } from '../../i18n/language.ts';
import { office } from '../../i18n/office-sentences.ts';
import { momentInWords } from './fact-words.ts';

type Props = {
  readonly event: InboxEvent;
  readonly kind: InboxItem['kind'];
  readonly isOneOfMany: boolean;
  readonly children: ComponentChildren;
};

/** One event: what it says, who made it, when, on which phone; and what can be done about it. */
export function EventCard({ event, kind, isOneOfMany, children }: Props) {
  const words = inboxWords.value;
  const outcome = outcomeOf(event);
  const { owner, startedAt, receivedAt, install, note, reason, text, code, isRedacted, enters, type, choice, slot } =
    event;
  return (
    <fieldset class="event" data-enters={enters} aria-label={words.byWhom(owner?.name ?? words.nobody)}>
      {isOneOfMany && (
        <p class="mark">
          {kind === 'near_duplicate' && slot ? slotInWords(slot) : enters ? words.stands : words.standsNot}
        </p>
      )}
      {outcome && <OutcomeList outcome={outcome} />}
      {type === 'void' && <p>{words.withdrawn}</p>}
      {type === 'decide' && choice && <p>{words.decided(words.choices[choice].label)}</p>}
      {type === 'plan' && <p>{words.types.plan}</p>}
      {code && kind === 'quarantined' && <p>{words.codes[code]}</p>}
      {text !== null && <pre class="raw">{text}</pre>}
      {isRedacted && <p class="quiet">{words.redacted}</p>}
      {note && (
        <p>
          {t.value.count.note}: «{note}»
        </p>
      )}
      {reason && (
        <p>
          {words.reason}: «{reason}»
        </p>
      )}
      <p class="by">
        {words.byWhom(owner?.name ?? words.nobody)}
        {startedAt !== null && ` · ${words.begun(momentInWords(startedAt))}`}
        {receivedAt !== null && ` · ${words.received(momentInWords(receivedAt))}`}
        {` · ${words.phone(install.slice(-4))}`}
        {(type === 'count' || type === 'amend' || type === 'void') && (
          <>
            {' · '}
            <a href={`/office/count/${event.id}`}>{office.value.placeTitles.count}</a>
          </>
        )}
      </p>
      {children}
    </fieldset>
  );
}

function OutcomeList({ outcome }: { readonly outcome: Outcome }) {
  const { ageBands: names, reasons, people } = t.value;
  if (outcome.status === 'not_counted')
    return (
      <p class="total">
        {inboxWords.value.notCounted}: {reasons[outcome.reason]}
      </p>
    );
  return (
    <>
      <p class="total">
        {people(totalOf(outcome.bands))}
        {outcome.estimated && ` (${office.value.flags.estimated})`}
      </p>
      <dl class="bands">
        {ageBands.map((band) => (
          <div key={band}>
            <dt>{names[band]}</dt>
            <dd>{outcome.bands[band]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** "Storgata, onsdag 3. juni, kveld" */
export function slotInWords({ areaName, date, shift }: NonNullable<InboxEvent['slot']>): string {
  return `${areaName}, ${dayInWords(date, language.value)}, ${office.value.shifts[shift]}`;
}
