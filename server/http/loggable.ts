/** Errors whose sentence is made by the machine, of names and places in the code: never of what somebody typed. */
const plainNames = ['TypeError', 'ReferenceError', 'RangeError', 'SqliteError', 'TapeFault'];

type Loggable = {
  readonly type: string;
  readonly code?: string | undefined;
  readonly message?: string;
  readonly stack?: string;
};

/**
 * What may be logged of an error. A parser's sentence quotes the text that it could not read, and a library hangs what it
 * was given on its errors; the places in the code say where to look.
 */
export function toLoggable(error: unknown): Loggable {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, errno } = error as NodeJS.ErrnoException;
  const name = error.constructor.name;
  const isPlain = plainNames.includes(name) || errno !== undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: name, code, ...(isPlain ? { message: error.message } : {}), stack: frames.join('\n') };
}
