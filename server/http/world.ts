import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Instant } from '#shared/time.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import type { Later } from '../later.ts';
import type { Tape } from '../tape/tape.ts';

/** What every handler works with: one database, one clock, one configuration. */
export type World = {
  readonly db: Database;
  readonly clock: () => Instant;
  readonly later: Later;
  readonly config: Config;
  readonly version: string;
  /** The second copy that an acknowledgement waits for, where there is one. */
  readonly tape?: Tape | undefined;
  /** The folder of the built app. */
  readonly appDir: string;
  /** Called after an error that makes the database untrustworthy: the process must end. */
  readonly onBroken: (error: Error) => void;
};

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;
