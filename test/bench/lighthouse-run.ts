import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumPath } from '../run/chromium.ts';

const lock = join(import.meta.dirname, 'lighthouse');
const home = join(import.meta.dirname, '../../node_modules/.cache/lighthouse');
const program = join(home, 'node_modules/lighthouse/cli/index.js');

export type Looked = {
  readonly version: string;
  readonly scores: Readonly<Record<'performance' | 'accessibility' | 'best-practices', number>>;
  readonly lcpMs: number;
  /** Everything that came over the wire for this page. */
  readonly bytes: number;
  /** What cost a point, in Lighthouse's words. */
  readonly failures: readonly string[];
};

/** Installs what the lock names where it is not there yet. */
export function providesLighthouse(): void {
  const asked = readFileSync(join(lock, 'package-lock.json'), 'utf8');
  const held = join(home, 'package-lock.json');
  if (existsSync(program) && existsSync(held) && readFileSync(held, 'utf8') === asked) return;
  console.log('Installing Lighthouse for this measurement …');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(lock, file), join(home, file));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, stdio: 'inherit' });
}

type Where = {
  /** Of a browser that runs already, and whose person and plan are kept. */
  readonly port: number;
  /** Whether the worker and its files are kept too. */
  readonly keepsApp: boolean;
};

type Audit = { readonly score: number | null; readonly title: string; readonly displayValue?: string };
type Report = {
  readonly lighthouseVersion: string;
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<Record<string, Audit & { readonly numericValue?: number }>>;
  readonly runtimeError?: { readonly message: string };
};

/** One look at one page, as a slow phone on a slow network; in a browser of its own where none is named. */
export async function lookAt(url: string, where?: Where): Promise<Looked> {
  const folder = mkdtempSync(join(tmpdir(), 'sommertelling-lighthouse-'));
  const output = join(folder, 'report.json');
  const browser = where
    ? [`--port=${where.port}`, ...(where.keepsApp ? ['--disable-storage-reset'] : [])]
    : ['--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking'];
  const asked = [
    '--only-categories=performance,accessibility,best-practices',
    '--output=json',
    `--output-path=${output}`,
  ];
  const look = () =>
    promisify(execFile)(
      process.execPath,
      [program, url, ...asked, ...browser, '--quiet', '--no-enable-error-reporting'],
      {
        env: { ...process.env, CHROME_PATH: chromiumPath },
      },
    );
  try {
    await look().catch((error) => (hasLostTrace(error) ? look() : Promise.reject(error)));
    return read(JSON.parse(readFileSync(output, 'utf8')) as Report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seldom it does not find the beginning in what it recorded, and asks to be run again. */
function hasLostTrace(error: unknown): boolean {
  return String(error).includes('NO_NAVSTART');
}

function read({ lighthouseVersion, categories, audits, runtimeError }: Report): Looked {
  if (runtimeError) throw new Error(runtimeError.message);
  const scoreOf = (category: keyof Looked['scores']) => categories[category]!.score;
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  return {
    version: lighthouseVersion,
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
    },
    lcpMs: audits['largest-contentful-paint']!.numericValue!,
    bytes: audits['total-byte-weight']!.numericValue!,
    failures: refs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => [audits[id]!.title, audits[id]!.displayValue].filter(Boolean).join(': ')),
  };
}
