const hiddenWaitsMs = 300;

/** Resolves when what was just rendered has been drawn. A page that is not in view draws nothing, and waits no longer. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, hiddenWaitsMs);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
