import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import encodeQR from 'qr';
import { chromiumArgs } from '../e2e/playwright.config.ts';
import { chromiumPath } from '../run/chromium.ts';

const width = 640;
const height = 480;

/** A browser with a camera that looks at nothing but the QR code of this text; or, with null, with no camera at all. */
export async function browserWithCamera(text: string | null): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'sommertelling-camera-'));
  const film = join(folder, 'qr.y4m');
  if (text !== null) writeFileSync(film, filmOf(text));
  const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [...chromiumArgs, ...(text === null ? [] : camera)],
  });
  browser.once('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}

/** Two frames of an uncompressed film (YUV4MPEG2), which the camera shows over and over. */
function filmOf(text: string): Buffer {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), pictureOf(text)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}

/** A grey wall, and the code on a white sheet of paper in the middle of it. */
function pictureOf(text: string): Buffer {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const scale = Math.floor((height * 0.7) / rows.length);
  const left = Math.floor((width - rows.length * scale) / 2);
  const top = Math.floor((height - rows.length * scale) / 2);
  const luma = Buffer.alloc(width * height, 150);
  for (let y = 0; y < rows.length * scale; y++) {
    const row = rows[Math.floor(y / scale)]!;
    for (let x = 0; x < row.length * scale; x++) {
      luma[(top + y) * width + left + x] = row[Math.floor(x / scale)] ? 30 : 235;
    }
  }
  return Buffer.concat([luma, Buffer.alloc((width * height) / 2, 128)]);
}
