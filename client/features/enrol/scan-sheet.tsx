import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/language.ts';
import { scanWords } from '../../i18n/scan-sentences.ts';
import { usePhone } from '../../phone.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { isScanFailure, makeScan } from './scan.ts';
import './scan-sheet.css';

/** The camera's picture, while a code is looked for in it. No picture is kept or sent. */
export function ScanSheet({ onCode, onClose }: { onCode(code: string): void; onClose(): void }) {
  const { timer } = usePhone();
  const words = scanWords.value;
  const video = useRef<HTMLVideoElement>(null);
  const [scan] = useState(() => makeScan({ timer, onCode }));
  const state = scan.state.value;
  const isFailure = isScanFailure(state);

  useEffect(() => scan.start(video.current!), [scan]);
  useEffect(() => {
    // Nobody leaves a camera on in a pocket.
    const leave = () => document.visibilityState === 'hidden' && onClose();
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [onClose]);

  return (
    <Sheet title={words.title} onClose={onClose}>
      {isFailure ? <Notice tone="alarm">{words.states[state]}</Notice> : <p role="status">{words.states[state]}</p>}
      <div class="viewfinder" hidden={isFailure}>
        <video ref={video} aria-label={words.picture} autoPlay playsInline muted />
      </div>
      <div class="sheet-actions stuck">
        <button type="button" class="button" onClick={onClose}>
          {isFailure ? words.typeInstead : t.value.cancel}
        </button>
      </div>
    </Sheet>
  );
}
