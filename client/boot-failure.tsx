import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Mirror, MirroredEvent } from './db/mirror.ts';
import { listWhole } from './db/reserve.ts';
import { t } from './i18n/language.ts';
import { Notice } from './ui/notice.tsx';
import { Screen } from './ui/screen.tsx';

type Props = {
  readonly error: unknown;
  readonly mirror: Mirror;
  hash(text: string): Promise<string>;
  /** Fetches the newest app and starts it. */
  renew(): void;
};

/** The storage cannot be opened: better to say so before the count than after it. The reserve copy can still be read. */
export function BootFailure({ error, mirror, hash, renew }: Props) {
  const { appName, boot, retry } = t.value;
  const { title, text, isOld } = sentencesFor(error, boot);
  return (
    <Screen title={title} appName={appName}>
      <Notice tone="alarm">{text}</Notice>
      <button type="button" class="button primary" onClick={isOld ? renew : () => location.reload()}>
        {isOld ? boot.update : retry}
      </button>
      <Reserve mirror={mirror} hash={hash} />
    </Screen>
  );
}

function sentencesFor(error: unknown, words: typeof t.value.boot) {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return { title: words.newerTitle, text: words.newerText, isOld: true };
  if (name === 'BlockedError') return { title: words.otherTabTitle, text: words.otherTabText, isOld: false };
  if (name === 'TimeoutError') return { title: words.silentTitle, text: words.silentText, isOld: false };
  return { title: words.failedTitle, text: words.failedText, isOld: false };
}

type Page = ComponentType<Parameters<typeof import('./features/rescue/rescue-page.tsx').RescuePage>[0]>;

/** What the reserve copy holds: how much of it first, and all of it when asked. */
function Reserve({ mirror, hash }: Pick<Props, 'mirror' | 'hash'>) {
  const { boot, rescue } = t.value;
  const unsent = useSignal<readonly MirroredEvent[]>([]);
  const page = useSignal<{ readonly Page: Page } | null>(null);
  const drafts = mirror.listDrafts();
  useEffect(() => {
    void listWhole(mirror.listEvents(), hash).then((whole) => {
      unsent.value = whole;
    });
  }, [mirror, hash, unsent]);
  if (unsent.value.length + drafts.length === 0) return null;
  if (page.value) return <page.value.Page unsent={unsent.value} drafts={drafts} now={Date.now()} />;
  const show = async () => {
    const { RescuePage } = await import('./features/rescue/rescue-page.tsx');
    page.value = { Page: RescuePage };
  };
  return (
    <>
      <p>{boot.inReserve(unsent.value.length + drafts.length)}</p>
      <button type="button" class="button" onClick={() => void show()}>
        {rescue.show}
      </button>
    </>
  );
}
