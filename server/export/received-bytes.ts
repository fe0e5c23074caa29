import type { Readable } from 'node:stream';

/** Gives the next so many bytes of a stream once they are there. One asks at a time. */
export function receiveBytes(from: Readable): (size: number) => Promise<Uint8Array> {
  let chunks: Buffer[] = [];
  let held = 0;
  let look = () => {};
  from.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    look();
  });
  // Whoever waits is told by the process that ended.
  from.on('error', () => {});
  return (size) =>
    new Promise((resolve) => {
      look = () => {
        if (held < size) return;
        look = () => {};
        const all = Buffer.concat(chunks);
        chunks = held === size ? [] : [all.subarray(size)];
        held -= size;
        resolve(all.subarray(0, size));
      };
      look();
    });
}
