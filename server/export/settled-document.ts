import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { ExportAbout } from './export-file.ts';
import { zipTime } from './zip-time.ts';

/** The library writes the clock's time into the document; the day of the figures goes there instead. */
export function settleDocument(document: Uint8Array, about: ExportAbout): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(document)))
    parts[name] = name === 'docProps/core.xml' ? strToU8(withoutClock(strFromU8(bytes), about)) : bytes;
  return zipSync(parts, { mtime: zipTime(about) });
}

function withoutClock(properties: string, { day }: ExportAbout): string {
  return properties.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`);
}
