import { useState } from 'preact/hooks';
import type { PushResult } from '#shared/sync/protocol.ts';
import { osloDay } from '#shared/time.ts';
import { clockInWords, dateInWords } from '../../i18n/dates.ts';
import { inboxWords } from '../../i18n/inbox-sentences.ts';
import { language } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import './inbox.css';
import { type Brought, bring, rescuePushes } from './push-rescue.ts';
import { type ReadRescue, type RescueProblem, readRescue } from './read-rescue.ts';

/** Chosen, read and shown first; sent only when somebody says so. */
export function RescueImport() {
  const phone = usePhone();
  const [read, setRead] = useState<ReadRescue | null>(null);
  const [brought, setBrought] = useState<Brought | 'under way' | null>(null);
  const { rescue: words } = inboxWords.value;
  const choose = async (chosen: File | undefined) => {
    setBrought(null);
    setRead(chosen ? await readRescue(await chosen.text(), phone.hash) : null);
  };
  const send = async () => {
    if (!read?.ok) return;
    const pushes = rescuePushes(read.file, __APP_VERSION__, phone.clock.now());
    if (!pushes) return setRead({ ok: false, problem: 'too_large' });
    setBrought('under way');
    setBrought(await bring(pushes));
  };
  const file = read?.ok ? read.file : null;
  return (
    <div class="inbox rescue-import">
      <p>{words.lead}</p>
      <label class="field">
        <span>{words.choose}</span>
        <input
          type="file"
          accept=".json,.txt,application/json"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </label>
      {read && !read.ok && <Problem problem={read.problem} />}
      {file && (
        <section class="item" aria-live="polite">
          <h2>{words.made(whenInWords(file.made), file.events.length)}</h2>
          <p class="quiet">{words.order}</p>
          <ol class="readable">
            {file.readable.map((line, index) => (
              <li key={file.events[index]?.id ?? index}>
                {line}{' '}
                <ResultWord results={brought === 'under way' ? null : brought?.results} id={file.events[index]?.id} />
              </li>
            ))}
          </ol>
          {brought === null && (
            <button type="button" class="button primary" onClick={() => void send()}>
              {words.bring(file.events.length)}
            </button>
          )}
          {brought === 'under way' && <p>{words.bringing}</p>}
          {brought !== null && brought !== 'under way' && <Summary brought={brought} onAgain={() => void send()} />}
        </section>
      )}
    </div>
  );
}

function Problem({ problem }: { readonly problem: RescueProblem }) {
  return <Notice tone="alarm">{inboxWords.value.rescue.problems[problem]}</Notice>;
}

type ResultProps = { readonly results: readonly PushResult[] | null | undefined; readonly id: string | undefined };

function ResultWord({ results, id }: ResultProps) {
  const result = results?.find((one) => one.id === id);
  return result ? <strong>{inboxWords.value.rescue.results[result.state]}</strong> : null;
}

function Summary({ brought, onAgain }: { readonly brought: Brought; onAgain(): void }) {
  const { rescue: words } = inboxWords.value;
  const count = (state: PushResult['state']) => brought.results.filter((result) => result.state === state).length;
  return (
    <>
      <p>{words.summary(count('stored'), count('duplicate'), count('quarantined'))}</p>
      {!brought.isAll && (
        <Notice tone="alarm">
          <p>{words.stopped}</p>
          <button type="button" class="button" onClick={onAgain}>
            {words.bring(brought.results.length)}
          </button>
        </Notice>
      )}
    </>
  );
}

function whenInWords(instant: number): string {
  return `${dateInWords(osloDay(instant), language.value)} ${inboxWords.value.clock(clockInWords(instant, language.value))}`;
}
