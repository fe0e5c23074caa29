import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** The browser stories need a Chromium; Debian's is installed where there is none. True when there is one afterwards. */
export function provideChromium() {
  if (existsSync(chromiumPath)) return true;
  console.log(
    `No Chromium at ${chromiumPath} (CHROMIUM_PATH names another): installing Debian's for the browser stories.`,
  );
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  aptGet([...asRoot, 'apt-get', 'update', '-qq']);
  aptGet([...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return existsSync(chromiumPath);
}

function aptGet([command, ...args]: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { error } = spawnSync(command!, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (error) console.error(error.message);
}
