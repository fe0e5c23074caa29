import { spawnSync } from 'node:child_process';
import { installPackages } from './debian.ts';

const programs = ['soffice', 'pdftotext', 'pdftoppm'];

/** Documents and workbooks are opened by LibreOffice; where it cannot be had, those tests are named as not run. */
export function provideOffice(): void {
  if (programs.every(isThere)) return;
  console.log("No LibreOffice: installing Debian's to open what is exported.");
  installPackages('libreoffice-calc-nogui', 'libreoffice-writer-nogui', 'poppler-utils', 'fonts-dejavu-core');
}

function isThere(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
}
