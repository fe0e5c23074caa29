import { useSignal } from '@preact/signals';
import type { Round } from '../../db/settings.ts';
import { t } from '../../i18n/language.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { iCount, toPart, toWho, type Who, WhoCounts } from './who-counts.tsx';

/** Who counts can be changed while the round goes on. What has been entered stays as what it was entered as. */
export function ChangeWho({ round }: { readonly round: Round }) {
  const phone = usePhone();
  const choosing = useSignal<Who | null>(null);
  const hasFailed = useSignal(false);
  const { who: words } = t.value;
  const keep = async (who: Who) => {
    choosing.value = who;
    hasFailed.value = false;
    await phone.keepSettings({ round: { ...round, part: toPart(who) } }).catch(() => {
      hasFailed.value = true;
    });
  };
  const close = () => {
    choosing.value = null;
  };
  return (
    <section class="who">
      {round.part === 'quiet' && (
        <>
          <h2>{words.quietTitle}</h2>
          <p>{words.quiet}</p>
          <button type="button" class="button" onClick={() => void keep(iCount).then(close)}>
            {words.quietChange}
          </button>
        </>
      )}
      {round.part === 'recount' && <p>{words.recountNote}</p>}
      {choosing.value && <WhoCounts value={choosing.value} onChoose={(who) => void keep(who)} />}
      {hasFailed.value && <Notice tone="alarm">{words.notKept}</Notice>}
      <button
        type="button"
        class="button plain"
        onClick={() => {
          choosing.value = choosing.value ? null : toWho(round.part);
        }}
      >
        {choosing.value ? words.done : words.change}
      </button>
    </section>
  );
}
