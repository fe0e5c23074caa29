import { randomUUID } from 'node:crypto';
import type { EnrolReply } from '#shared/api.ts';
import type { Push, PushAnswer, PushedEvent } from '#shared/sync/protocol.ts';
import { Pen } from './pen.ts';

export type Reply<Body = unknown> = { readonly status: number; readonly body: Body; readonly headers: Headers };

/** Trades a code for a cookie, as a new phone does. Throws when the code is not taken. */
export async function enrolPhone(origin: string, code: string, install: string = randomUUID()): Promise<Phone> {
  const reply = await call<EnrolReply>(origin, '/api/enrol', { body: { code, install, device: 'Test phone' } });
  if (reply.status !== 200) throw new Error(`enrolment answered ${reply.status} ${JSON.stringify(reply.body)}`);
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return new Phone(origin, { install, cookie, person: reply.body.person, role: reply.body.role });
}

/** The same phone at a server that was started anew, elsewhere. */
export function movePhone({ install, cookie, person, role }: Phone, { origin }: { readonly origin: string }): Phone {
  return new Phone(origin, { install, cookie, person, role });
}

type Identity = EnrolReply & { readonly install: string; readonly cookie: string };

/** A phone that speaks only HTTP. It hands over what its pen has written when it is told to. */
export class Phone extends Pen {
  readonly origin: string;
  readonly cookie: string;
  readonly person: EnrolReply['person'];
  readonly role: EnrolReply['role'];

  constructor(origin: string, { install, cookie, person, role }: Identity) {
    super(install);
    this.origin = origin;
    this.cookie = cookie;
    this.person = person;
    this.role = role;
  }

  /** Pushes and gives the answer. Throws for any status but 200. */
  async push(...events: readonly PushedEvent[]): Promise<PushAnswer> {
    const { status, body } = await this.tryPush(events);
    if (status !== 200) throw new Error(`push answered ${status} ${JSON.stringify(body)}`);
    return body as PushAnswer;
  }

  tryPush(events: readonly PushedEvent[], more: Partial<Push> = {}): Promise<Reply> {
    return this.post('/api/sync/1/push', { ...this.pushBody(events), ...more });
  }

  pushBody(events: readonly PushedEvent[]): Push {
    const sent = events.map(({ id, seq, h, raw }) => ({ id, seq, h, raw }));
    const about = { app: '0.1.0', install: this.install, epoch: null, now: 0, pending: sent.length, oldest: null };
    return { proto: 1, ...about, persisted: true, events: sent };
  }

  get<Body = unknown>(path: string): Promise<Reply<Body>> {
    return call<Body>(this.origin, path, { cookie: this.cookie });
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return call(this.origin, path, { cookie: this.cookie, body, headers });
  }
}

type Call = {
  readonly cookie?: string;
  /** A text is sent as it stands; anything else as JSON. Without a body: GET. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A stream has no end: its first words are read, and it is left. */
async function firstWords({ body }: Response): Promise<string> {
  const reader = body!.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value);
}

export async function call<Body = unknown>(origin: string, path: string, asked: Call = {}): Promise<Reply<Body>> {
  const { cookie, body, headers } = asked;
  const response = await fetch(origin + path, {
    method: body === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = response.headers.get('content-type')?.startsWith('text/event-stream')
    ? await firstWords(response)
    : await response.text();
  return { status: response.status, body: parseReply(text) as Body, headers: response.headers };
}

function parseReply(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
