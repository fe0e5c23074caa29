import * as z from 'zod/mini';
import { PushedEvent } from './protocol.ts';

/**
 * What a phone hands over that cannot sync: its un-sent events as a file, byte for byte as a push would carry them, and
 * the same numbers in words, so that a person without any program can read them. An event names its own installation;
 * `install` is the phone's present one. `made` is the phone's clock in milliseconds.
 */
export const RescueFile = z.strictObject({
  sommertelling: z.literal('rescue'),
  v: z.literal(1),
  install: z.uuid(),
  made: z.int(),
  events: z.array(PushedEvent),
  readable: z.array(z.string()),
});
export type RescueFile = Readonly<z.infer<typeof RescueFile>>;

/** Null for anything that is not a rescue file of a version known here. Says nothing yet about the events' hashes. */
export function parseRescueFile(text: string): RescueFile | null {
  try {
    const parsed = RescueFile.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
