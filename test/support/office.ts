import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice to open what is exported, and poppler to look at the pages. */
export const hasOffice = ['soffice', 'pdftotext', 'pdftoppm'].every(
  (program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0,
);

export type Office = Disposable & {
  /** Opens a file and saves it as another kind; gives the files that came of it. */
  readonly convert: (name: string, bytes: Uint8Array, to: string) => Promise<readonly string[]>;
};

/** An office program of its own, set to Norwegian, that knows nobody else's settings. */
export function openOffice(): Office {
  const dir = mkdtempSync(join(tmpdir(), 'sommertelling-office-'));
  mkdirSync(join(dir, 'profile/user'), { recursive: true });
  writeFileSync(join(dir, 'profile/user/registrymodifications.xcu'), norwegian);
  let made = 0;
  return {
    convert: async (name, bytes, to) => {
      const out = join(dir, `out-${made++}`);
      mkdirSync(out);
      writeFileSync(join(dir, name), bytes);
      const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
      await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, join(dir, name)]);
      return readdirSync(out).map((file) => join(out, file));
    },
    [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }),
  };
}

export async function readPdf(file: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']);
  return stdout;
}

/** How many pixels of each page have this colour, `#rrggbb`, give or take what smoothing does to an edge. */
export async function countPixels(file: string, colour: string): Promise<readonly number[]> {
  await run('pdftoppm', ['-r', '60', file, `${file}-page`]);
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const folder = join(file, '..');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
  return pages.sort().map((name) => countIn(readFileSync(join(folder, name)), wanted));
}

function countIn(ppm: Buffer, wanted: readonly number[]): number {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))?.[0] ?? '';
  let found = 0;
  for (let at = header.length; at < ppm.length; at += 3)
    if (wanted.every((value, part) => Math.abs((ppm[at + part] ?? 0) - value) < 12)) found++;
  return found;
}

const norwegian = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nb-NO</value></prop></item>
</oor:items>`;
