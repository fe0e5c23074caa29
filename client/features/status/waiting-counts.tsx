import { installOf, isPending, isRevoked } from '../../db/held-event.ts';
import { stretchInWords } from '../../i18n/ago.ts';
import { deviceWords } from '../../i18n/device-sentences.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';
import { AdviceList } from './advice-list.tsx';

/** How many counts wait on the phone, since when, what to do if they do not get away, and the way out that needs no network. */
export function WaitingCounts() {
  const phone = usePhone();
  const { status, rescue } = t.value;
  const { standing: words } = deviceWords.value;
  const { epoch, person, install, enrolledAt } = phone.settings.value;
  const held = phone.events.value;
  const drafts = phone.drafts.value.length;
  const reserved = phone.reserved.value.length;
  const contact = phone.contact.value;
  const pending = held.filter((event) => isPending(event, epoch));
  const waiting = pending.filter((event) => installOf(event) === install);
  const quarantined = held.filter((event) => !isPending(event, epoch) && event.receipt?.state === 'quarantined').length;
  const [oldest] = waiting;
  const oldestForMs = oldest ? phone.now.value - oldest.savedAt : 0;
  const standing = {
    waiting: waiting.length,
    oldestForMs,
    former: pending.length - waiting.length,
    reserved,
    isEnrolled: person !== null,
    isRevoked: isRevoked(held, enrolledAt),
    contact,
  };
  const headline =
    waiting.length > 0 ? status.waiting(waiting.length) : held.length > 0 ? words.allReceived : words.nothingYet;
  return (
    <section class="waiting-counts" aria-live="polite">
      <h2>
        {held.length > 0 && <Icon name={waiting.length > 0 ? 'phone' : 'check'} />}
        {headline}
      </h2>
      {oldest && (
        <p>
          {words.oldest(stretchInWords(oldestForMs, status))} {person && words.safeHere}
        </p>
      )}
      {drafts > 0 && <p>{words.underWay(drafts)}</p>}
      {quarantined > 0 && <p>{words.quarantined(quarantined)}</p>}
      {person && contact === 'reached' && <p>{words.reached}</p>}
      {person && contact === 'not_reached' && <p>{words.notReached}</p>}
      <AdviceList standing={standing} />
      <div class="ways">
        {person && (
          <button
            type="button"
            class={waiting.length > 0 ? 'button primary' : 'button'}
            onClick={() => void phone.sendNow()}
          >
            {words.sendNow}
          </button>
        )}
        {pending.length + reserved + drafts > 0 && (
          <a class="button" href="/rescue">
            {rescue.link}
          </a>
        )}
      </div>
    </section>
  );
}
