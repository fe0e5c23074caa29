/** After these nothing that was read or written can be trusted: no answer may claim that something was kept. */
export function isStorageBroken(error: unknown): boolean {
  return /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(codeOf(error));
}

/** Another writer, or a full disk: nothing was written, and it passes. */
export function isStorageBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|FULL|LOCKED)/.test(codeOf(error));
}

/** Another connection writes just now. */
export function isLocked(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY');
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
