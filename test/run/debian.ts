import { spawnSync } from 'node:child_process';

/** Installs packages of Debian's where the machine has apt and lets us; what came of it is seen by looking for the program. */
export function installPackages(...packages: readonly string[]): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  aptGet([...asRoot, 'apt-get', 'update', '-qq']);
  aptGet([...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function aptGet([command, ...args]: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { error } = spawnSync(command!, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (error) console.error(error.message);
}
