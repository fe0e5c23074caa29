import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { t } from '../../i18n/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ScanSheet } from './scan-sheet.tsx';

type Sheet = ComponentType<Parameters<typeof ScanSheet>[0]>;

/** The code by the camera instead of by hand. Neither camera nor reader is there before somebody asks for it. */
export function ScanButton({ onCode }: { onCode(code: string): void }) {
  const { enrol: words } = t.value;
  const sheet = useSignal<Sheet | null>(null);
  const isMissing = useSignal(false);
  const Shown = sheet.value;
  const close = () => {
    sheet.value = null;
  };
  const open = async () => {
    const loaded = await import('./scan-sheet.tsx').catch(() => null);
    isMissing.value = loaded === null;
    sheet.value = loaded?.ScanSheet ?? null;
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void open()}>
        <Icon name="scan" />
        {words.scan}
      </button>
      {isMissing.value && <Notice tone="alarm">{words.scanMissing}</Notice>}
      {Shown && (
        <Shown
          onClose={close}
          onCode={(code) => {
            close();
            onCode(code);
          }}
        />
      )}
    </>
  );
}
