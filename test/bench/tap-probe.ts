/**
 * What the page noted of one tap, in milliseconds of its own clock: when the finger was lifted, the page was told, the
 * strict transaction was opened and had completed, and the frame with the new number was drawn.
 */
export type TapTimes = {
  readonly at: number;
  readonly receivedAt: number;
  writtenAt?: number;
  durableAt?: number;
  shownAt?: number;
};
export type Probe = {
  readonly taps: TapTimes[];
  readonly barePuts: TapTimes[];
  /** Puts the bare pad on the page. */
  prepare(): Promise<void>;
};

/**
 * Runs in the page before its own code and notes, without touching what the app does: when the finger left a pad, when
 * the page was told, when the strict transaction that was opened for it had completed, and when the frame with the new
 * number had been drawn. Beside it stands a bare pad, the least that any app could do: it puts a record of a count's size
 * into a database of its own, strictly, and then shows a number of its own.
 */
export function watchTaps(): void {
  const taps: TapTimes[] = [];
  const barePuts: TapTimes[] = [];
  const openTransaction = IDBDatabase.prototype.transaction;
  const bareRecord = { id: 'bare', taps: Array.from({ length: 60 }, () => ({ band: 'over_25', by: 1 })) };
  let bare: IDBDatabase | undefined;

  const afterFrame = (done: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel(); // its message comes when the frame has been handed over
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });

  addEventListener(
    'click',
    ({ target, timeStamp: at }) => {
      const receivedAt = performance.now();
      if (!(target instanceof Element)) return;
      if (target.closest('.pad')) taps.push({ at, receivedAt });
      if (target.id !== 'bare-pad' || !bare) return;
      const put: TapTimes = { at, receivedAt };
      const number = barePuts.push(put);
      put.writtenAt = performance.now();
      const transaction = openTransaction.call(bare, 'drafts', 'readwrite', { durability: 'strict' });
      transaction.objectStore('drafts').put(bareRecord);
      transaction.oncomplete = () => {
        put.durableAt = performance.now();
        target.textContent = String(number);
        afterFrame((at) => {
          put.shownAt = at;
        });
      };
    },
    true,
  );

  const numbers = new MutationObserver((changes) => {
    const shown = taps.find(({ shownAt }) => shownAt === undefined);
    if (!shown || !changes.some(({ target }) => target.parentElement?.closest('.pad-figure'))) return;
    shown.shownAt = Number.POSITIVE_INFINITY;
    afterFrame((at) => {
      shown.shownAt = at;
    });
  });
  addEventListener('DOMContentLoaded', () => numbers.observe(document.body, { subtree: true, characterData: true }));

  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const writtenAt = performance.now();
    const transaction = openTransaction.call(this, stores, mode, options);
    const tap = taps.findLast(({ durableAt }) => durableAt === undefined);
    if (tap && this.name === 'sommertelling' && mode === 'readwrite' && [stores].flat().includes('drafts')) {
      tap.writtenAt = writtenAt;
      tap.durableAt = Number.POSITIVE_INFINITY;
      transaction.addEventListener('complete', () => {
        tap.durableAt = performance.now();
      });
    }
    return transaction;
  };

  const prepare = () =>
    new Promise<void>((resolve, reject) => {
      const pad = document.createElement('button');
      pad.id = 'bare-pad';
      pad.style.cssText = 'position: fixed; inset: 0 auto auto 40%; width: 80px; height: 60px; z-index: 9';
      document.body.append(pad);
      const opening = indexedDB.open('bench');
      opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'id' });
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        bare = opening.result;
        resolve();
      };
    });
  Object.assign(globalThis, { probe: { taps, barePuts, prepare } satisfies Probe });
}
