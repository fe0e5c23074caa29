import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type AgeBand, totalOf } from '#shared/domain/age-band.ts';
import { countingDay } from '#shared/time.ts';
import { bandsOf, type Draft, isUntouched, tapped, typed, undone } from '../../db/draft.ts';
import { discardDraft } from '../../db/drafts.ts';
import { capital } from '../../i18n/capital.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { language, t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Screen } from '../../ui/screen.tsx';
import { BandFields } from './band-fields.tsx';
import { BandPads } from './band-pads.tsx';
import { Circumstances } from './circumstances.tsx';
import { CountActions } from './count-actions.tsx';
import type { CountSession } from './count-session.ts';
import { SaveTrouble } from './save-trouble.tsx';
import type { Stopwatch } from './stopwatch.ts';
import { useSaving } from './use-saving.ts';

type Props = { readonly draft: Draft; readonly session: CountSession; readonly stopwatch: Stopwatch };

/** The four pads in the thumb's reach, what they add up to, and the ways to finish. */
export function OpenCount({ draft, session, stopwatch }: Props) {
  const phone = usePhone();
  const { route } = useLocation();
  const { appName, count: words, ageBands: names, shifts } = t.value;
  const saving = useSaving(draft.id, session, stopwatch);
  const isTyping = useSignal(draft.slot.date < countingDay(draft.startedAt));
  const undos = useSignal(0);
  const spoken = useSignal('');
  const bands = bandsOf(draft);
  const { slot } = draft;

  useEffect(() => {
    const follow = () => (document.visibilityState === 'visible' ? stopwatch.resume() : stopwatch.pause());
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, [stopwatch]);

  const tap = async (band: AgeBand, by: number) => {
    session.change((before) => tapped(before, band, by));
    if (by > 0) phone.tick();
    await session.settle().catch(() => undefined); // what was shown is spoken, saved or not
    const after = session.draft.value && bandsOf(session.draft.value);
    if (after) spoken.value = words.spoken(names[band], after[band], totalOf(after));
  };
  const undo = () => {
    session.change(undone);
    undos.value++;
  };
  const discard = async () => {
    // Should the phone not let go of it, the area stays under way, which harms nobody.
    await discardDraft(phone.db, draft.id).catch(() => undefined);
    await phone.refresh().catch(() => undefined);
    route('/');
  };

  return (
    <div class={isTyping.value ? 'count typing' : 'count'}>
      <Screen
        title={slot.areaName}
        appName={appName}
        subtitle={`${capital(shifts[slot.shift])}, ${dayInWords(slot.date, language.value)}`}
        back={{ href: '/', label: words.leave, ...(isUntouched(draft) && { onLeave: discard }) }}
        beside={
          <p class="total">
            <strong>{totalOf(bands)}</strong> <span>{words.total.toLocaleLowerCase()}</span>
          </p>
        }
      >
        <div class="count-above">
          <SaveTrouble session={session} saving={saving} />
          {isTyping.value && (
            <BandFields
              key={undos.value}
              bands={bands}
              onType={(band, people) => session.change((before) => typed(before, band, people))}
            />
          )}
          <Circumstances
            draft={draft}
            elapsedMs={phone.now.value && stopwatch.elapsedMs()}
            onChange={session.change}
            isTyping={isTyping}
            onDiscard={() => void discard()}
          />
        </div>
        <div class="count-below">
          {!isTyping.value && <BandPads bands={bands} onTap={(band, by) => void tap(band, by)} />}
          <CountActions draft={draft} saving={saving} onUndo={undo} />
        </div>
        <p class="only-heard" aria-live="polite">
          {spoken.value}
        </p>
      </Screen>
    </div>
  );
}
