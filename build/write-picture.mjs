// Writes the picture of the report that the README shows, from what the report is today: `npm run picture`. It needs a Chromium.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { chromium } from 'playwright-core';
import { runCommandLine } from '../dist/cli/program.js';

const PICTURE = join(import.meta.dirname, '../docs/report.png');

const folder = mkdtempSync(join(tmpdir(), 'escalab-'));
const escalab = async (...args) => {
  const io = {
    out: () => undefined,
    err: (text) => process.stderr.write(text),
    cwd: folder,
    env: {},
    now: () => new Date('2026-03-03T10:12:00Z'),
    isTerminal: false,
    interrupted: new AbortController().signal,
  };
  const code = await runCommandLine(args, io);
  if (code !== 0) throw new Error(`escalab ${args.join(' ')} ended with ${code}`);
};

try {
  await escalab('run', '--out', 'demo');
  await escalab('report', 'demo', '--html', 'report.html');
  const browser = await chromium.launch({ executablePath: env['CHROMIUM'] ?? '/usr/bin/chromium' });
  const page = await browser.newPage({ viewport: { width: 1240, height: 1130 } });
  await page.goto(`file://${join(folder, 'report.html')}`);
  await page.screenshot({ path: PICTURE });
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
