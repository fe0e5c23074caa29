import type { Page } from '@playwright/test';
import { instantOf, toDay } from '#shared/time.ts';
import { expectAccessible, expectNothingSideways } from '../support/accessible.ts';
import { browserWithCamera } from '../support/made-camera.ts';
import { newPhone } from '../support/phone-on-round.ts';
import { expect, test } from '../support/story.ts';
import { serveStories } from '../support/story-server.ts';

const wednesdayEvening = instantOf(toDay('2026-06-03'), '20:10');
const server = serveStories(wednesdayEvening);

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Skann QR-koden' });
const codeField = (page: Page) => page.getByLabel('Kode', { exact: true });

type WithCameras = { cameras: MediaStream[] };

/** Runs in the page before its own code: which cameras it was given. */
function rememberCameras(): void {
  const page = globalThis as unknown as WithCameras;
  page.cameras = [];
  const devices = navigator.mediaDevices;
  const give = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (asked) => {
    const stream = await give(asked);
    page.cameras.push(stream);
    return stream;
  };
}

async function beginScan(page: Page): Promise<void> {
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Skann QR-kode' }).click();
}

test('the coordinator’s QR code before the camera connects the phone, and the camera is let go', async () => {
  const code = await server.invite('counter', 'Lag 2');
  await using browser = await browserWithCamera(`${server.origin}/#e=${code}`);
  const page = await newPhone(browser, wednesdayEvening);
  await page.context().grantPermissions(['camera']);
  const faults: string[] = [];
  page.on('console', (message) => /policy/i.test(message.text()) && faults.push(message.text()));
  page.on('request', (request) => request.url().startsWith(server.origin) || faults.push(request.url()));
  await page.addInitScript(rememberCameras);
  await beginScan(page);
  await expect(codeField(page)).toHaveValue(code);
  await expect(page.getByText('Koden er lest. Trykk «Koble til».')).toBeVisible();
  await expect(sheet(page)).toBeHidden();
  expect(await page.evaluate(() => (globalThis as unknown as WithCameras).cameras.map((one) => one.active))).toEqual([
    false,
  ]);
  await expect(page.getByRole('button', { name: 'Koble til' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tellerunde' })).toBeVisible();
  expect(faults, 'the content policy lets the picture be seen, and nobody else is asked').toEqual([]);
});

test('a link to another server is told, and neither taken nor opened', async () => {
  await using browser = await browserWithCamera('https://telling.example.org/#e=7KQ2M-9XD4T');
  const page = await newPhone(browser, wednesdayEvening);
  await page.context().grantPermissions(['camera']);
  await beginScan(page);
  await expect(sheet(page)).toContainText('hører til et annet nettsted');
  await expectAccessible(page, 'scanning');
  await expectNothingSideways(page, 'scanning');
  await expect(sheet(page).getByLabel('Bildet fra kameraet')).toHaveJSProperty('paused', false);
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect(page.getByRole('button', { name: 'Skann QR-kode' })).toBeFocused();
  await expect(codeField(page)).toHaveValue('');
  expect(page.url()).toBe(`${server.origin}/`);
});

test('a camera that is refused, or that is not there, gets a sentence, and the code can be typed', async () => {
  const code = await server.invite('counter', 'Kari');
  await using seeing = await browserWithCamera('7KQ2M-9XD4T');
  const refused = await newPhone(seeing, wednesdayEvening);
  await beginScan(refused);
  await expect(sheet(refused).getByRole('alert')).toContainText('Appen får ikke bruke kameraet.');
  await expectAccessible(refused, 'camera refused');

  await using blind = await browserWithCamera(null);
  const page = await newPhone(blind, wednesdayEvening);
  await page.context().grantPermissions(['camera']);
  await beginScan(page);
  await expect(sheet(page).getByRole('alert')).toContainText('Her er det ikke noe kamera');
  await sheet(page).getByRole('button', { name: 'Skriv koden' }).click();
  await codeField(page).fill(code);
  await page.getByRole('button', { name: 'Koble til' }).click();
  await expect(page.getByRole('heading', { name: 'Tellerunde' })).toBeVisible();
});
