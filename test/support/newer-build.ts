import type { Stead } from './in-between.ts';

/** The worker of a build that differs from the one on the phone: in itself, and in the page that it wants to keep. */
export function newerWorker(name: string): Stead {
  return { body: (own) => `${own.replace(/(\/index\.html.{0,20}revision:\s*["'`])/, `$1${name}`)}\n// ${name}` };
}
