const atMostMs = 300;

/**
 * Resolves when the first screen stands on the glass, as the browser tells it: what nobody waits for begins then. A page that is
 * not in view draws nothing, and waits no longer.
 */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(done, atMostMs);
    const observer = new PerformanceObserver((seen) => {
      if (seen.getEntriesByName('first-contentful-paint').length > 0) done();
    });
    observer.observe({ type: 'paint', buffered: true });
    function done() {
      clearTimeout(late);
      observer.disconnect();
      resolve();
    }
  });
}

let first: Promise<void> | undefined;

/** The same for whoever asks the server: the frame that the answer goes into stands before its question takes the page's time. */
export function firstDrawn(): Promise<void> {
  first ??= drawn();
  return first;
}
