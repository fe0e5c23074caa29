import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../run/chromium.ts';

/** What Playwright switches off itself; Chromium heeds only the last list, and ours comes last. */
const withoutByPlaywright = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];
/** Two pages that the browser makes for its own address bar at each start: more than half of what a start costs, and nobody sees them. */
const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...withoutByPlaywright, ...addressBarPages].join()}`,
];

/** A story whose claim is about seconds, or about what a disk has not yet written. */
const alone = /@alone/;

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(import.meta.dirname, '../../node_modules/.cache/playwright'),
  forbidOnly: true,
  workers: 2,
  retries: 1,
  reporter: [['list']],
  // Told apart by `npm test`: first those that stand a neighbour, two files at a time, then one by one what a neighbour would spoil.
  projects: [
    { name: 'together', grepInvert: alone },
    { name: 'alone', grep: alone, workers: 1 },
  ],
  use: {
    browserName: 'chromium',
    serviceWorkers: 'allow',
    launchOptions: { executablePath: chromiumPath, args: chromiumArgs },
  },
});
