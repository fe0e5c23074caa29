import { existsSync } from 'node:fs';
import { installPackages } from './debian.ts';

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** The browser stories need a Chromium; Debian's is installed where there is none. True when there is one afterwards. */
export function provideChromium() {
  if (existsSync(chromiumPath)) return true;
  console.log(
    `No Chromium at ${chromiumPath} (CHROMIUM_PATH names another): installing Debian's for the browser stories.`,
  );
  installPackages('chromium');
  return existsSync(chromiumPath);
}
