import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where a real browser is; `CHROMIUM` names another. */
const PATH = env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is one. Said once, so that nobody takes skipped tests for passed ones. */
export const hasChromium = existsSync(PATH);
if (!hasChromium) process.stderr.write(`skipped: there is no Chromium at ${PATH}; install it, or name one in CHROMIUM\n`);

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH });
}

/** A page opened from disk, and all that it complained of or asked for. */
export interface OpenedPage {
  readonly page: Page;
  /** Messages of the console, errors of scripts, and requests beyond the file itself. */
  readonly complaints: string[];
}

export async function openFile(browser: Browser, file: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const address = `file://${file}`;
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
}
