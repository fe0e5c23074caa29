import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../run/chromium.ts';

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(import.meta.dirname, '../../node_modules/.cache/playwright'),
  forbidOnly: true,
  workers: 1,
  retries: 1,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    serviceWorkers: 'allow',
    launchOptions: { executablePath: chromiumPath, args: chromiumArgs },
  },
});
