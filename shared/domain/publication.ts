import * as z from 'zod/mini';

/** For whom numbers are written: the service itself, those it works with, everybody. */
export const profiles = ['internal', 'partner', 'public'] as const;
export type Profile = (typeof profiles)[number];

/** Smaller numbers of minors than this are not told in public; null tells them all. */
const FewerThan = z.nullable(z.int().check(z.minimum(2), z.maximum(50)));

/** The service's own rule for what is told in public. One version of it stands, as of every plan object. */
export const PublicationRule = z.strictObject({ kind: z.literal('publication'), fewerThan: FewerThan });
export type PublicationRule = Readonly<z.infer<typeof PublicationRule>>;
