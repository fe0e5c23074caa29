import { crc32 } from 'node:zlib';

/** One part of a PNG: length, name, content, checksum. */
export function pngChunk(name: 'pHYs' | 'iTXt', content: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(content.byteLength + 12);
  chunk.writeUInt32BE(content.byteLength, 0);
  chunk.write(name, 4, 'latin1');
  chunk.set(content, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.byteLength - 4);
  return chunk;
}

const signatureAndHeader = 33;

/** Right after the header, before the picture. */
export function insertChunks(png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([png.subarray(0, signatureAndHeader), ...chunks, png.subarray(signatureAndHeader)]);
}
