import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isServerThere, openChangeStream } from '../../../client/sync/change-stream.ts';

/** What the browser gives for a stream: the test says what comes through it. */
class MadeStream extends EventTarget {
  static last: MadeStream;
  isClosed = false;
  readonly path: string;
  constructor(path: string) {
    super();
    this.path = path;
    MadeStream.last = this;
  }
  close() {
    this.isClosed = true;
  }
}

const heard: unknown[] = [];
let close: () => void;
beforeEach(() => {
  vi.stubGlobal('EventSource', MadeStream);
  heard.length = 0;
  close = openChangeStream({
    changed: (position) => heard.push(position),
    beat: () => heard.push('beat'),
    cut: () => heard.push('cut'),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const says = (type: string, data?: string) => MadeStream.last.dispatchEvent(new MessageEvent(type, { data }));

test('hears where the log stands, that the server is there, and that the stream is cut', () => {
  expect(MadeStream.last.path).toBe('/api/events');
  says('changed', '{"position":12}');
  says('beat');
  says('error');
  expect(heard).toEqual([12, 'beat', 'cut']);
});

test('a change without a position says nothing', () => {
  says('changed', '{"position":"12"}');
  says('changed', '{}');
  expect(heard).toEqual([]);
});

test('is closed by whoever opened it', () => {
  close();
  expect(MadeStream.last.isClosed).toBe(true);
});

test.each([
  ['that answers for its health is there', '{"status":"ok","version":"0.1.0","epoch":"first"}', true],
  ['whose answer is a page is not', '<html>', false],
])('a server %s', async (_, body, isThere) => {
  const contentType = isThere ? 'application/json' : 'text/html';
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-type': contentType } }));
  expect(await isServerThere()).toBe(isThere);
});
