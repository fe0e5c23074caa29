import { useState } from 'preact/hooks';
import type { PlanVersion } from '#shared/plan-api.ts';
import { readClock } from '../../clock.ts';
import { saveEvent } from '../../db/save-event.ts';
import { planner } from '../../i18n/planner-sentences.ts';
import { toRawAct } from '../../office-event.ts';
import { type Phone, usePhone } from '../../phone.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { changeLines, type Names, titleOf } from './plan-facts.ts';
import type { PlannerPlan } from './planner-plan.ts';
import { ReasonField } from './reason-field.tsx';
import './rivals.css';
import { VersionBy } from './version-by.tsx';

/** What two have changed at once: both, side by side, and a choice between them. Until then the first one stands. */
export function Rivals({ plan, onChosen }: { readonly plan: PlannerPlan; onChosen(): void }) {
  const { versions, people } = plan.reply;
  const keys = [...new Set(versions.filter(({ state }) => state === 'rival').map(({ key }) => key))];
  const names = { areas: plan.areas, people };
  return (
    <>
      {keys.map((key) => (
        <Contested
          key={key}
          heads={versions.filter((one) => one.key === key && (one.state === 'stands' || one.state === 'rival'))}
          versions={versions}
          names={names}
          onChosen={onChosen}
        />
      ))}
    </>
  );
}

type Props = {
  readonly heads: readonly PlanVersion[];
  readonly versions: readonly PlanVersion[];
  readonly names: Names;
  onChosen(): void;
};

function Contested({ heads, versions, names, onChosen }: Props) {
  const phone = usePhone();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = planner.value.rivals;
  const [first] = heads;
  if (!first) return null;
  const choose = async (version: PlanVersion) => {
    if (reason.trim() === '') return setTrouble(planner.value.whyMissing);
    await accept(phone, version, reason).then(onChosen, () => setTrouble(planner.value.sent.not_saved));
  };
  return (
    <section class="rivals" aria-label={words.title(titleOf(first.plan))}>
      <h2>
        <Icon name="warning" /> {words.title(titleOf(first.plan))}
      </h2>
      <p>{words.what}</p>
      <div class="side-by-side">
        {heads.map((version) => {
          const before = versions.find(({ id }) => id === version.base)?.plan;
          const lines = changeLines(before, version.plan, names);
          return (
            <article key={version.id}>
              <p class="mark">{version.state === 'stands' ? words.stands : words.waits}</p>
              <VersionBy version={version} />
              <ul>
                {(lines.length > 0 ? lines : [words.same]).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {chosen === version.id ? (
                <form
                  class="change"
                  onSubmit={(event) => {
                    event.preventDefault();
                    void choose(version);
                  }}
                >
                  <ReasonField value={reason} onChange={setReason} />
                  {trouble && <Notice tone="alarm">{trouble}</Notice>}
                  <div class="ways">
                    <button type="submit" class="button primary">
                      {words.choose}
                    </button>
                    <button type="button" class="button plain" onClick={() => setChosen(null)}>
                      {planner.value.cancel}
                    </button>
                  </div>
                </form>
              ) : (
                <button type="button" class="button" onClick={() => setChosen(version.id)}>
                  {words.choose}
                </button>
              )}
            </article>
          );
        })}
      </div>
    </section>
  );
}

/** A decision like any other: kept here first, sent by the outbox, and to be undone by another. */
async function accept(phone: Phone, { id: about, h }: PlanVersion, reason: string): Promise<void> {
  const id = phone.newId();
  const { db, mirror, clock, hash } = phone;
  await saveEvent({ db, mirror, hash, now: clock.now }, id, (settings) => {
    const { endedAt: now, ...place } = readClock(clock);
    const act = { kind: 'decide', about: { id: about, h, carries: null }, choice: 'accept' } as const;
    return toRawAct(act, reason, { ...settings, ...place, id, now });
  });
  await phone.refresh();
  await phone.sendNow();
}
