import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import { build, type Rollup } from 'vite';

const root = join(import.meta.dirname, 'bare');

export type BarePage = AsyncDisposable & { readonly origin: string };

/** The least that a page in Preact can be: a heading and a sentence, built as the app is and served compressed by `node:http`. */
export async function serveBarePage(): Promise<BarePage> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    build: { write: false },
  })) as Rollup.RollupOutput;
  const files = new Map(built.output.map((file) => [`/${file.fileName}`, 'code' in file ? file.code : file.source]));
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const text = files.get(path);
    response.writeHead(text === undefined ? 404 : 200, {
      'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      'Content-Encoding': 'gzip',
      'Cache-Control': path.endsWith('.js') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(gzipSync(text ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
