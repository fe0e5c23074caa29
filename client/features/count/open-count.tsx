import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { type AgeBand, totalOf } from '#shared/domain/age-band.ts';
import { countingDay } from '#shared/time.ts';
import { bandsOf, type Draft, isUntouched, tapped, typed, undone } from '../../db/draft.ts';
import { isOld } from '../../db/draft-time.ts';
import { discardDraft } from '../../db/drafts.ts';
import { t } from '../../i18n/language.ts';
import { roundInWords } from '../../i18n/round-in-words.ts';
import { usePhone } from '../../phone.ts';
import { Screen } from '../../ui/screen.tsx';
import { BandFields } from './band-fields.tsx';
import { BandPads } from './band-pads.tsx';
import { CountActions } from './count-actions.tsx';
import { CountQuestions, type Question } from './count-questions.tsx';
import type { CountSession } from './count-session.ts';
import { CountTools } from './count-tools.tsx';
import { Elapsed } from './elapsed.tsx';
import { OtherCounts } from './other-counts.tsx';
import { SaveTrouble } from './save-trouble.tsx';
import { shownBands } from './shown-bands.ts';
import type { Stopwatch } from './stopwatch.ts';
import { Trail } from './trail.tsx';
import { useClockOfCount } from './use-clock-of-count.ts';
import { useSaving } from './use-saving.ts';
import { useSeldom } from './use-seldom.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { Ways } from './ways.tsx';

type Props = { readonly draft: Draft; readonly session: CountSession; readonly stopwatch: Stopwatch };

/** The four pads in the thumb's reach, what they add up to, and the ways to finish. */
export function OpenCount({ draft, session, stopwatch }: Props) {
  const phone = usePhone();
  const { route } = useLocation();
  const { appName, count: words, ageBands } = t.value;
  const saving = useSaving(draft.id, session, stopwatch);
  const { pause, goOn, restart } = useClockOfCount(session, stopwatch);
  const seldom = useSeldom();
  const isTyping = useSignal(draft.slot.date < countingDay(draft.startedAt));
  const asking = useSignal<Question>(isOld(draft, phone.clock.now()) ? 'old' : 'nothing');
  const refills = useSignal(0);
  const spoken = useSignal('');
  const bands = bandsOf(draft);
  const isLocked = asking.value === 'locked' && seldom !== null;
  useWakeLock(draft.pausedAt === undefined && !isLocked);
  const names = draft.isHeadOnly ? { ...ageBands, unknown: words.everybody } : ageBands;
  const { slot } = draft;
  const ask = (question: Question) => () => {
    asking.value = question;
  };

  const tap = async (band: AgeBand, by: number) => {
    session.change((before) => tapped(before, band, by));
    if (by > 0) phone.tick();
    await session.settle().catch(() => undefined); // what was shown is spoken, saved or not
    const after = session.draft.value && bandsOf(session.draft.value);
    if (after) spoken.value = words.spoken(names[band], after[band], totalOf(after));
  };
  /** The fields are filled in anew once the number that they are to show is there. */
  const refill = async () => {
    await session.settle().catch(() => undefined);
    refills.value++;
  };
  const undo = () => {
    session.change(undone);
    void refill();
  };
  const discard = async () => {
    // Should the phone not let go of it, the area stays under way, which harms nobody.
    await discardDraft(phone.db, draft.id).catch(() => undefined);
    await phone.refresh().catch(() => undefined);
    route('/');
  };

  return (
    <>
      <div
        inert={isLocked}
        class={`count ${isTyping.value ? 'typing' : ''} ${phone.settings.value.isLeftHanded ? 'left-handed' : ''}`}
      >
        <Screen
          title={slot.areaName}
          appName={appName}
          subtitle={roundInWords(slot)}
          back={{ href: '/', label: words.leave, ...(isUntouched(draft) && { onLeave: discard }) }}
          beside={
            <p class="total">
              <strong>{totalOf(bands)}</strong> <span>{words.total.toLocaleLowerCase()}</span>
            </p>
          }
        >
          <div class="count-above">
            <SaveTrouble session={session} saving={saving} />
            <Ways isTyping={isTyping} draft={draft} onChange={session.change} />
            {isTyping.value && (
              <BandFields
                key={`${refills.value}${draft.isHeadOnly}`}
                shown={shownBands(draft)}
                names={names}
                bands={bands}
                onType={(band, people) => session.change((before) => typed(before, band, people))}
              />
            )}
            <div class="lately">
              <Trail draft={draft} names={names} />
              <Elapsed draft={draft} />
            </div>
            <CountTools draft={draft} hasSeldom={seldom !== null} onAsk={ask} />
            <OtherCounts draft={draft} />
          </div>
          <div class="count-below">
            {!isTyping.value && (
              <BandPads
                shown={shownBands(draft)}
                names={names}
                bands={bands}
                onTap={(band, by) => void tap(band, by)}
              />
            )}
            <CountActions
              draft={draft}
              onUndo={undo}
              onInterrupt={pause}
              onNotCounted={ask('not_counted')}
              onFinish={ask('review')}
            />
          </div>
          <p class="only-heard" aria-live="polite">
            {spoken.value}
          </p>
        </Screen>
        <CountQuestions
          draft={draft}
          asking={asking}
          session={session}
          activeMs={stopwatch.elapsedMs()}
          onSave={(toOutcome) => void saving.save(toOutcome)}
          onGoOn={goOn}
          onRestart={() => {
            restart();
            void refill();
          }}
          onDiscard={() => void discard()}
        />
        {seldom && (
          <seldom.SeldomSheet
            asking={asking.value}
            draft={draft}
            session={session}
            names={names}
            now={phone.clock.now()}
            onAsk={(question) => ask(question)()}
            onMoved={() => void refill()}
          />
        )}
      </div>
      {isLocked && <seldom.LockScreen area={slot.areaName} people={totalOf(bands)} onUnlock={ask('nothing')} />}
    </>
  );
}
