import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './debian.ts';

export const firefoxPath = '/usr/bin/firefox-esr';
export const webKitDriverPath = '/usr/bin/WebKitWebDriver';
export const xvfbPath = '/usr/bin/Xvfb';

/** Debian keeps it beside the library, under the name of the machine's architecture. */
export function miniBrowserPath(): string | undefined {
  const libraries = '/usr/lib';
  const folders = existsSync(libraries) ? readdirSync(libraries).map((folder) => join(libraries, folder)) : [];
  const found = folders.flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((library) => join(folder, library, 'MiniBrowser')),
  );
  return found.find((path) => existsSync(path));
}

/** The field stories are also told in the engines of Firefox and of iPhones; where they cannot be had, they are named as not run. */
export function provideEngines(): void {
  if ([firefoxPath, webKitDriverPath, xvfbPath].every((path) => existsSync(path))) return;
  console.log("No Firefox ESR or WebKitGTK: installing Debian's to tell the field stories in them.");
  installPackages('firefox-esr', 'webkit2gtk-driver', 'xvfb');
}
