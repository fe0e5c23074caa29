/** Takes a transaction back where that is still possible. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // it had aborted already, or is past stopping
  }
}
