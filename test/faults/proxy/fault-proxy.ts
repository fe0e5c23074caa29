import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What the proxy does to one connection; without any of it the request and its answer pass as they are. */
export type Trouble = {
  readonly resetsAtOnce?: boolean;
  /** So many bytes of the request reach the server, and the connection ends. */
  readonly cutsRequestAfter?: number;
  /** So many bytes of the answer reach the phone, and the connection ends. */
  readonly cutsAnswerAfter?: number;
  /** So many bytes of the answer's body reach the phone, under a length that says that this was all. */
  readonly shortensBodyTo?: number;
  /** The bit with this number is turned over, in the body of the request or of the answer. */
  readonly flipsRequestBit?: number;
  readonly flipsAnswerBit?: number;
  /** Sends the request on twice at the same time, and gives the answer that came last. */
  readonly deliversTwice?: boolean;
  /** Nothing goes on before this. */
  readonly holdsRequestUntil?: Promise<unknown>;
  readonly holdsAnswerUntil?: Promise<unknown>;
  /** So many bytes at a time, each piece when the one before it has gone. */
  readonly piecesOf?: number;
  /** Another answer, whole, head and all; the server hears nothing. */
  readonly answersItself?: string;
};

export type FaultProxy = AsyncDisposable & {
  readonly origin: string;
  /** The next connections get these, in this order, and later ones none. */
  readonly expect: (...troubles: readonly Trouble[]) => void;
  /** Every answer of the server, as it left the server. */
  readonly answers: readonly Buffer[];
};

/** Stands between a phone and a server and spoils what passes. One request, one connection. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const expected: Trouble[] = [];
  const answers: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    const trouble = expected.shift() ?? {};
    void serve(socket, trouble, new URL(target), answers).catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    expect: (...troubles) => void expected.splice(0, expected.length, ...troubles),
    answers,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function serve(socket: Socket, trouble: Trouble, target: URL, answers: Buffer[]): Promise<void> {
  if (trouble.resetsAtOnce) return void socket.resetAndDestroy();
  const request = await readRequest(socket);
  if (trouble.answersItself !== undefined) return void socket.end(trouble.answersItself);
  await trouble.holdsRequestUntil;
  const spoilt = flipped(request, trouble.flipsRequestBit).subarray(0, trouble.cutsRequestAfter);
  const sent = Array.from({ length: trouble.deliversTwice ? 2 : 1 }, () => ask(target, spoilt, trouble));
  const came = await Promise.all(sent);
  answers.push(...came);
  await trouble.holdsAnswerUntil;
  const answer = shortened(flipped(came.at(-1)!, trouble.flipsAnswerBit), trouble.shortensBodyTo);
  await write(socket, answer.subarray(0, trouble.cutsAnswerAfter), trouble);
  const isOdd = (trouble.cutsAnswerAfter ?? 0) % 2 === 1;
  if (isOdd) socket.resetAndDestroy();
  else socket.end();
}

/** The server is asked to end the connection, so that its answer is whole when it does. */
async function ask(target: URL, request: Buffer, trouble: Trouble): Promise<Buffer> {
  const socket = connect(Number(target.port), target.hostname);
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece)).on('error', () => socket.destroy());
  const isOver = once(socket, 'close');
  await write(socket, request, trouble);
  if (trouble.cutsRequestAfter !== undefined) socket.end();
  await isOver;
  return Buffer.concat(pieces);
}

async function write(socket: Socket, bytes: Buffer, { piecesOf = bytes.length }: Trouble): Promise<void> {
  for (let at = 0; at < bytes.length && socket.writable; at += piecesOf)
    await new Promise<void>((resolve) => socket.write(bytes.subarray(at, at + piecesOf), () => resolve()));
}

async function readRequest(socket: Socket): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    bytes = Buffer.concat([bytes, piece as Buffer]);
    const head = headOf(bytes);
    const length = /^content-length: (\d+)/im.exec(head)?.[1];
    if (head && bytes.length - head.length >= Number(length ?? 0)) break;
  }
  const head = headOf(bytes);
  const closing = head.replace(/^connection: .*$/im, 'connection: close');
  return Buffer.concat([Buffer.from(closing, 'latin1'), bytes.subarray(head.length)]);
}

/** The head with the empty line that ends it; empty while it has not all come. */
function headOf(bytes: Buffer): string {
  const end = bytes.indexOf('\r\n\r\n');
  return end < 0 ? '' : bytes.toString('latin1', 0, end + 4);
}

function flipped(message: Buffer, bit: number | undefined): Buffer {
  if (bit === undefined) return message;
  const copy = Buffer.from(message);
  const place = headOf(message).length + Math.floor(bit / 8);
  copy[place] = copy[place]! ^ (1 << (bit % 8));
  return copy;
}

function shortened(answer: Buffer, length: number | undefined): Buffer {
  if (length === undefined) return answer;
  const head = headOf(answer);
  const honest = head.replace(/^content-length: \d+/im, `content-length: ${length}`);
  return Buffer.concat([Buffer.from(honest, 'latin1'), answer.subarray(head.length, head.length + length)]);
}

/** An answer as a gateway, a portal or a server may write it. */
export function httpAnswer(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json; charset=utf-8' },
): string {
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' });
  return `HTTP/1.1 ${status} Status\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}
