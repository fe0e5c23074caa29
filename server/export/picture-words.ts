import { insertChunks, pngChunk } from './png-chunk.ts';

/** The words that a picture carries unseen, under the names that the PNG standard has for them. */
type Words = Readonly<Record<'Title' | 'Description' | 'Source', string>>;

/** A picture that is copied out of its folder still says what it shows, for whom it is and where it is from. */
export function withWords(png: Uint8Array, words: Words): Uint8Array {
  return insertChunks(
    png,
    Object.entries(words).map(([keyword, text]) => pngChunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`))),
  );
}
