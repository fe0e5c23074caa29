import { type ReadonlySignal, signal } from '@preact/signals';
import type { Timer } from '../../clock.ts';
import { type CameraFailure, closeCamera, openCamera } from './camera.ts';
import { makeQrReader } from './qr-reader.ts';
import { readScanned, type Scanned } from './scanned-code.ts';

export type ScanState = 'asking' | 'looking' | CameraFailure | 'no_reader' | Exclude<Scanned['kind'], 'code'>;

/** Nothing will come of it before something is changed: the code is typed instead. */
export function isScanFailure(state: ScanState): boolean {
  return state === 'refused' || state === 'absent' || state === 'busy' || state === 'no_reader';
}

export type Scan = {
  readonly state: ReadonlySignal<ScanState>;
  /** Shows the camera's picture there and looks for a code in it; gives the way to end. */
  start(video: HTMLVideoElement): () => void;
};

/** How long between two looks at the picture: often enough for a hand, seldom enough for a battery. */
const lookEveryMs = 150;

/** Looks for an invitation by the camera, until it has one or is ended. */
export function makeScan({ timer, onCode }: { readonly timer: Timer; onCode(code: string): void }): Scan {
  const state = signal<ScanState>('asking');
  const start = (video: HTMLVideoElement) => {
    const end = new AbortController();
    void look(video, end.signal);
    return () => end.abort();
  };
  const look = async (video: HTMLVideoElement, end: AbortSignal) => {
    const stream = await openCamera(navigator.mediaDevices);
    if (typeof stream === 'string') {
      state.value = stream;
      return;
    }
    if (end.aborted) return closeCamera(stream); // it was ended while the phone asked
    end.addEventListener('abort', () => closeCamera(stream));
    video.srcObject = stream;
    const read = await makeQrReader().catch(() => null);
    state.value = read ? 'looking' : 'no_reader';
    if (read) await lookAgain(() => read(video), end);
  };
  const lookAgain = async (read: () => Promise<string | null>, end: AbortSignal) => {
    const text = await read();
    if (end.aborted) return;
    const scanned = text === null ? null : readScanned(text, location.origin);
    if (scanned?.kind === 'code') return onCode(scanned.code);
    if (scanned) state.value = scanned.kind;
    timer.set(lookEveryMs, () => void lookAgain(read, end));
  };
  return { state, start };
}
