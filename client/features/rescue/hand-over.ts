import type { RescueFile } from '#shared/sync/rescue.ts';
import { rescueFileName } from './rescue-file.ts';

/** The file as the share sheet takes it, or null. Not every browser shares JSON; the same text by another name will do. */
export function findShareable(rescue: RescueFile, navigator: Navigator): File | null {
  if (!navigator.canShare) return null;
  const text = toText(rescue);
  const files = [
    new File([text], `${rescueFileName(rescue)}.json`, { type: 'application/json' }),
    new File([text], `${rescueFileName(rescue)}.json.txt`, { type: 'text/plain' }),
  ];
  return files.find((file) => navigator.canShare({ files: [file] })) ?? null;
}

/** `dismissed`: the person closed the share sheet, which is no failure. */
export async function share(file: File, navigator: Navigator): Promise<'shared' | 'dismissed' | 'failed'> {
  try {
    await navigator.share({ files: [file], title: file.name });
    return 'shared';
  } catch (error) {
    return (error as DOMException).name === 'AbortError' ? 'dismissed' : 'failed';
  }
}

export function download(rescue: RescueFile): void {
  const url = URL.createObjectURL(new Blob([toText(rescue)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `${rescueFileName(rescue)}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read it only after the click has returned
}

/** Spaced, so that it can be read in any editor. */
function toText(rescue: RescueFile): string {
  return `${JSON.stringify(rescue, null, 2)}\n`;
}
