import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Instant } from '#shared/time.ts';
import { buildApp, type Handler } from './app.ts';
import type { Config } from './config.ts';
import { lockDataDir, requireDataDir } from './data-lock.ts';
import { type Database, databaseFile, migrate, neverBlock, openDatabase, requireKnownHeader } from './database.ts';
import { setHeaders } from './http/headers.ts';
import type { Later } from './later.ts';
import type { Log } from './log.ts';
import { markOpen, requireSound } from './open-mark.ts';
import { seed } from './seed.ts';
import { StartError } from './start-error.ts';
import { openTape } from './tape/tape.ts';

export type StartOptions = {
  readonly config: Config;
  readonly clock: () => Instant;
  readonly later: Later;
  readonly version: string;
  readonly appDir: string;
  readonly onBroken: (error: Error) => void;
  /** Called on the open database before anybody is served: the demo fills it here. */
  readonly beforeServing?: (db: Database, now: Instant) => void;
};

export type Running = {
  readonly db: Database;
  readonly log: Log;
  /** Where a browser on this machine finds it. */
  readonly origin: string;
  readonly close: () => Promise<void>;
};

/**
 * Bind the port (answering 503), lock the data folder, migrate, seed, serve. Until the lock is held nothing is written,
 * so a start that cannot succeed leaves no trace.
 */
export async function start(options: StartOptions): Promise<Running> {
  const { config, clock } = options;
  let handler: Handler = answerStarting;
  const server = makeServer(config, (request, response) => {
    setHeaders(request, response, config);
    handler(request, response);
  });
  await listen(server, config);
  await using opened = new AsyncDisposableStack();
  opened.defer(() => closed(server));
  requireDataDir(config.dataDir, config.makesDataDir);
  requireKnownHeader(databaseFile(config.dataDir));
  const lock = lockDataDir(config.dataDir);
  opened.defer(() => lock.release());
  requireSound(config.dataDir);
  const unmark = markOpen(config.dataDir);
  const db = openSeeded(config.dataDir, clock());
  opened.defer(() => {
    db.close();
    unmark();
  });
  options.beforeServing?.(db, clock());
  neverBlock(db);
  const tape = config.tapeDir === null ? undefined : await openTape(db, config.tapeDir);
  if (tape) opened.defer(tape.close);
  const app = await buildApp({ ...options, db, tape }, (appHandler) => {
    handler = appHandler;
    return server;
  });
  opened.defer(() => app.close());
  await app.ready();
  // A tape that cannot be written does not keep anybody from reading; pushes wait for it and say so.
  await tape?.catchUp().catch((error) => app.log.error({ err: error }, 'the tape is behind the log'));
  const running = opened.move();
  return { db, log: app.log, origin: originOf(config, server), close: () => running.disposeAsync() };
}

/** A sound database brought up to date and with its starting plan. Only for the holder of the folder's lock. */
export function openSeeded(dataDir: string, now: Instant): Database {
  const db = openDatabase(databaseFile(dataDir));
  try {
    migrate(db);
    seed(db, now);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const answerStarting: Handler = (_, response) => {
  response.writeHead(503, { 'Content-Type': 'application/json; charset=utf-8', 'Retry-After': '1' });
  response.end(JSON.stringify({ error: { code: 'busy', details: {} } }));
};

/** A socket that says nothing costs little, and not for long. */
function makeServer({ tls, limits }: Config, handler: Handler): Server {
  const { headersTimeoutMs: headersTimeout, requestTimeoutMs: requestTimeout } = limits;
  const timeouts = { requestTimeout, headersTimeout, connectionsCheckingInterval: headersTimeout / 2 };
  return tls
    ? createTlsServer({ ...tls, ...timeouts, handshakeTimeout: headersTimeout }, handler)
    : createServer(timeouts, handler);
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toStartError(error, host, port)));
    server.listen({ host, port }, resolve);
  });
}

function toStartError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new StartError(`PORT ${port} on ${host} is taken by another program: stop it, or set another PORT.`);
  if (error.code === 'EACCES') return new StartError(`PORT ${port} is not open to this user: set a PORT above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartError(`HOST ${host} is not an address of this machine: correct HOST.`);
  return error;
}

function originOf({ publicOrigin, tls, host }: Config, server: Server): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
  return publicOrigin ?? `${tls ? 'https' : 'http'}://${name}:${port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
