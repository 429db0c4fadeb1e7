import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, RAN } from '../dashboards/testdata/hostile-texts.ts';
import { hasChromium, launchChromium, openFile } from './support/chromium.ts';
import { escalab, folderWith } from './support/cli.ts';
import { hostileSuite } from './support/hostile-suite.ts';
import { SAMPLE } from './support/sample.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What nobody sees, or what turns a line round; line breaks and tabs are between the parts of the page. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u3164\ufeff\u{e0000}-\u{e007f}]/u;

/** A folder with a run in it and its page. */
async function pageOf(files: Readonly<Record<string, string>>, ...run: readonly string[]): Promise<string> {
  const folder = folderWith(files);
  const played = await escalab(folder, 'run', '--out', 'runs/one', ...run);
  expect(played.err).toBe('');
  const { code, err } = await escalab(folder, 'report', '--html', 'page.html');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return folder;
}

/** What a page says of the other run. */
function sectionOf(file: string): string {
  return /<section id="other-run"[\s\S]*?<\/section>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
}

describe.runIf(hasChromium)('the HTML report, in Chromium', () => {
  let browser: Browser;
  let demo: string;
  let hostile: string;
  beforeAll(async () => {
    browser = await launchChromium();
    demo = await pageOf({});
    hostile = await pageOf({ ...SAMPLE, 'suite.jsonl': hostileSuite(), 'escalab.yaml': SAMPLE['escalab.yaml'].replace('suite.yaml', 'suite.jsonl') });
  });
  afterAll(async () => {
    await browser.close();
    for (const folder of [demo, hostile]) rmSync(folder, { recursive: true, force: true });
  });

  it('answers first, complains of nothing and asks for nothing', async () => {
    const { page, complaints } = await openFile(browser, join(demo, 'page.html'));
    expect(await page.locator('h2').first().textContent()).toBe('Not on this evidence');
    expect(await page.locator('.card').count()).toBe(5);
    expect(await page.locator('.chart svg[role=img]').count()).toBeGreaterThanOrEqual(12);
    expect(await page.locator('#count').textContent()).toBe('106 of 106 conversations, the first 100 shown');
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.locator('#list tbody tr').count()).toBe(106);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('filters by policy, outcome, category, trigger, customer, flip and words', async () => {
    const { page } = await openFile(browser, join(demo, 'page.html'));
    const count = async () => Number((await page.locator('#count').textContent())?.split(' ')[0] ?? 'NaN');
    const all = await count();
    await page.getByLabel('Policy').selectOption({ label: 'lenient' });
    await page.getByLabel('Outcome').selectOption('missed');
    const missed = await count();
    expect(missed).toBeGreaterThan(0);
    expect(missed).toBeLessThan(all);
    expect(await page.locator('#list tbody .outcomes').allTextContents()).toEqual(
      Array.from({ length: missed }, () => expect.stringContaining('never handed over: trapped')),
    );
    await page.getByLabel('Differs from').selectOption({ label: 'balanced' });
    expect(await count()).toBeLessThanOrEqual(missed);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Words').fill('photos');
    expect(await count()).toBeGreaterThan(0);
    await page.getByLabel('Words').fill('no customer ever said this');
    expect(await page.locator('#count').textContent()).toBe('No conversation meets these conditions.');
    await page.context().close();
  });

  it('opens a conversation from the first page, shows two policies side by side, and goes back', async () => {
    const { page, complaints } = await openFile(browser, join(demo, 'page.html'));
    const link = page.locator('.card a').first();
    const title = await link.textContent();
    await link.click();
    const reader = page.locator('dialog[open]');
    expect(await reader.locator('h2').textContent()).toBe(title);
    await reader.locator('.turns > li').first().waitFor();
    await reader.getByLabel('As it went under').selectOption({ label: 'balanced' });
    await reader.getByLabel('beside').selectOption({ label: 'conservative' });
    expect(await reader.locator('.sides').count()).toBeGreaterThan(0);
    expect(await reader.locator('.parting').textContent()).toMatch(/balanced and conservative (part at turn \d+|decide alike)/);
    expect(await reader.locator('.handoff').count()).toBe(2);
    await page.emulateMedia({ media: 'print' });
    expect(await reader.isVisible()).toBe(true);
    expect(await page.locator('main').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.locator(':focus').textContent()).toBe(title);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is worked by keys alone', async () => {
    const { page } = await openFile(browser, join(demo, 'page.html'));
    await page.keyboard.press('/');
    await page.keyboard.type('the');
    await page.keyboard.press('Enter');
    const first = page.locator('#list tbody a').first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const titles = await page.locator('#list tbody a').allTextContents();
    const shown = () => page.locator('dialog[open] h2').textContent();
    expect(await shown()).toBe(titles[1]);
    await page.keyboard.press('n');
    await expect.poll(shown).toBe(titles[2]);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await expect.poll(shown).toBe(titles[0]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });

  const places = (['light', 'dark'] as const).flatMap((colorScheme) => [360, 1440].map((width) => ({ colorScheme, width })));
  it.each(places)('has no fault that axe finds: $colorScheme, $width wide', async ({ colorScheme, width }) => {
    const { page } = await openFile(browser, join(demo, 'page.html'), { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.addScriptTag({ path: AXE });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await openAll(page);
    expect(await faultsIn(page)).toEqual([]);
    await page.locator('#list tbody a').first().click();
    await openAll(page);
    expect(await faultsIn(page)).toEqual([]);
    await page.context().close();
  });

  it('shows two runs and the history of a suite, without a fault', async () => {
    const policy = readFileSync(join(import.meta.dirname, '../policies/library/balanced.yaml'), 'utf8');
    const changed = folderWith({ 'balanced.yaml': policy.replace('financial: 0.85', 'financial: 0.95') });
    for (const [out, which] of [
      ['before', 'balanced'],
      ['now', 'balanced.yaml'],
    ] as const)
      await escalab(changed, 'run', '--out', `runs/${out}`, '--policy', which);
    expect(await escalab(changed, 'report', 'now', '--html', 'two.html', '--with', 'before')).toMatchObject({ code: 0, err: '' });
    const { page, complaints } = await openFile(browser, join(changed, 'two.html'), { bypassCSP: true });
    expect(await page.locator('#other-run').innerText()).toContain('The policy changed between the runs. Compared on 106 customers in 37 families');
    expect(await page.locator('.flips li').count()).toBeGreaterThan(0);
    expect(await page.locator('#history svg[role=img]').count()).toBe(4);
    expect(await page.locator('#history circle.changed').count()).toBe(4);
    await page.locator('.flips a').first().click();
    await page.locator('dialog[open] .turns > li').first().waitFor();
    await page.keyboard.press('Escape');
    await page.addScriptTag({ path: AXE });
    expect(await faultsIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
    rmSync(changed, { recursive: true, force: true });
  });

  it('shows hostile words as words, and none of them does anything', async () => {
    const { page, complaints } = await openFile(browser, join(hostile, 'page.html'));
    const texts = HOSTILE_TEXTS.filter(({ text }) => text.trim() !== '');
    expect(await page.locator('#count').textContent()).toMatch(new RegExp(`^${texts.length} of ${texts.length} `));
    const elements = await page.evaluate<number>(
      'document.querySelectorAll("img, iframe, svg script, base, link, object, embed, form[action], meta[http-equiv=refresh]").length',
    );
    expect(elements).toBe(0);
    for (const at of texts.keys()) {
      await page.evaluate<void>(`location.hash = '#c-${at}'`);
      await page.locator('dialog[open] blockquote').first().waitFor();
      expect(await page.locator('dialog :is(img, iframe, script, a, input, svg)').count()).toBe(0);
      expect(await page.locator('dialog[open]').innerText()).not.toMatch(UNSEEN);
    }
    expect(await page.evaluate<unknown>(`window.${RAN}`)).toBeUndefined();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('stays within a phone, whatever the words', async () => {
    const { page } = await openFile(browser, join(hostile, 'page.html'), { viewport: { width: 360, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    for (const index of Array.from({ length: await page.locator('#list tbody tr').count() }, (_, at) => at)) {
      await page.evaluate<void>(`location.hash = '#c-${index}'`);
      await page.locator('dialog[open] blockquote').first().waitFor();
      expect(await page.evaluate<number>('document.querySelector("dialog").scrollWidth')).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  });

  it('still shows its first page and its charts without scripts', async () => {
    const { page } = await openFile(browser, join(demo, 'page.html'), { javaScriptEnabled: false });
    expect(await page.locator('.card').count()).toBe(5);
    expect(await page.locator('noscript').innerText()).toContain('need JavaScript');
    await page.context().close();
  });

  async function openAll(page: Page): Promise<void> {
    await page.evaluate<void>('for (const details of document.querySelectorAll("details")) details.open = true');
  }

  async function faultsIn(page: Page): Promise<string[]> {
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(', ')}`,
      );
  }
});

describe('report --html', () => {
  let folder: string;
  beforeAll(async () => {
    folder = folderWith(SAMPLE);
    for (const seed of ['1', '2']) await escalab(folder, 'run', '--out', `runs/seed-${seed}`, '--seed', seed);
    await escalab(folder, 'run', '--out', 'runs/again', '--seed', '1');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("writes into the run's folder unless a file is named, and over its own pages alone", async () => {
    const first = await escalab(folder, 'report', 'again', '--html');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^runs\/again\/report\.html {2}\d+ kB, all 2 conversations/);
    expect(await escalab(folder, 'report', 'again', '--html')).toEqual(first);
  });

  it('is the same page each time', async () => {
    await escalab(folder, 'report', 'again', '--html', 'a.html');
    await escalab(folder, 'report', 'again', '--html', 'b.html');
    expect(readFileSync(join(folder, 'a.html'), 'utf8') === readFileSync(join(folder, 'b.html'), 'utf8')).toBe(true);
  });

  it('says in JSON what it wrote', async () => {
    const { out } = await escalab(folder, 'report', 'again', '--html', 'facts.html', '--with', 'seed-1', '--json');
    expect(JSON.parse(out)).toEqual({
      v: 1,
      file: 'facts.html',
      bytes: statSync(join(folder, 'facts.html')).size,
      run: 'runs/again',
      against: 'runs/seed-1',
      refused: [],
      conversations: { shown: 2, of: 2, mistakes: { shown: 0, of: 0 } },
      faults: [],
    });
  });

  it('holds two runs against each other, or says why it cannot', async () => {
    const same = await escalab(folder, 'report', 'again', '--html', 'two.html', '--with', 'seed-1');
    expect(same.code).toBe(0);
    expect(sectionOf(join(folder, 'two.html'))).toContain('The same text in both runs, and not one customer comes out differently: <strong>mine</strong>.');
    const other = await escalab(folder, 'report', 'again', '--html', 'two.html', '--with', 'seed-2');
    expect(other.out).toContain('The two runs were not compared: `seed` was 2 in the first run and 1 in the second');
    const page = sectionOf(join(folder, 'two.html'));
    expect(page).toContain('Not tested against each other');
    expect(page).toContain('`seed` was 2 in the first run and 1 in the second');
  });

  it.each<[string, readonly string[], string]>([
    ['a folder in the place of the file', ['--html', 'runs'], 'error[file-is-folder]'],
    ['a folder that is not there', ['--html', 'nowhere/page.html'], 'error[folder-missing]'],
    ["a file that is somebody else's", ['--html', 'team.yaml'], 'error[not-a-report]'],
    ['another run that is not there', ['--html', 'x.html', '--with', 'gone'], 'error[not-a-run]'],
    ['a run that is not there', ['gone', '--html', 'x.html'], 'error[not-a-run]'],
    ['another run without a page', ['--with', 'seed-1'], 'error[needs-html]'],
  ])('refuses %s', async (_name, args, error) => {
    const { code, out, err } = await escalab(folder, 'report', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(error);
    expect(readFileSync(join(folder, 'team.yaml'), 'utf8')).toBe(SAMPLE['team.yaml']);
  });

  it.runIf(existsSync('/proc/self'))('says that the machine refuses, and leaves no half of a page', async () => {
    const { code, out, err } = await escalab(folder, 'report', '--html', '/proc/page.html');
    expect({ code, out }).toEqual({ code: 5, out: '' });
    expect(err).toContain('error[cannot-write]');
    expect(err).toContain('`/proc/page.html` cannot be written (ENOENT)');
  });

  it('stays under 15 MB by a sample, the gravest mistakes first, and says so', async () => {
    const words = `I told you already. ${'So it goes on and on. '.repeat(170)}`;
    const suite = SAMPLE['suite.yaml']
      .replace('say: I want a refund of 640', `say: ${words}I want a refund of 640`)
      .replace('say: I want a refund of 40', `say: ${words}I want a refund of 40`);
    const large = folderWith({
      ...SAMPLE,
      'suite.yaml': suite.replaceAll('reply: Paid back.', `reply: ${words}`),
      'policy.yaml': SAMPLE['policy.yaml'].replace('> authority.limit', '< 0.0'),
    });
    await escalab(large, 'run', '--out', 'runs/large', '--trials', '800', '--no-bounds');
    const { code, out } = await escalab(large, 'report', '--html', 'page.html', '--json');
    const { bytes, conversations } = JSON.parse(out) as {
      bytes: number;
      conversations: { shown: number; of: number; mistakes: { shown: number; of: number } };
    };
    const page = readFileSync(join(large, 'page.html'), 'utf8');
    rmSync(large, { recursive: true, force: true });
    expect(code).toBe(0);
    expect(bytes).toBeLessThan(15_000_000);
    expect(bytes).toBeGreaterThan(12_000_000);
    expect(conversations).toMatchObject({ of: 1600, mistakes: { of: 800 } });
    expect(conversations.mistakes.shown).toBeGreaterThan(conversations.shown / 2);
    expect(conversations.shown).toBeLessThan(1600);
    expect(page).toContain(`A sample: ${conversations.shown.toLocaleString('en')} of 1,600 conversations`);
  });

  const RECORDS = 'conversations.jsonl';
  const SUITE = 'No figure speaks for the whole suite. Look with `escalab runs verify`.';
  it.each<[string, (run: string) => void, { readonly code: number; readonly held: string; readonly says: readonly string[] }]>([
    [
      'holds a line that is no record',
      (run) => writeFileSync(join(run, RECORDS), `{"cut": ${readFileSync(join(run, RECORDS), 'utf8')}`),
      {
        code: 2,
        held: '1 of 2 conversations',
        says: [
          `Damaged: 1 of 2 conversations are there, though all were played. ${SUITE}`,
          'Part of the run cannot be read: line 1: the record is cut off or damaged',
        ],
      },
    ],
    [
      'ends in half a record',
      (run) => writeFileSync(join(run, RECORDS), readFileSync(join(run, RECORDS), 'utf8').slice(0, -40)),
      { code: 2, held: '1 of 2 conversations', says: ['Damaged: 1 of 2', 'Part of the run cannot be read: line 2: the record is cut off or damaged'] },
    ],
    [
      'lacks a record',
      (run) => writeFileSync(join(run, RECORDS), readFileSync(join(run, RECORDS), 'utf8').replace(/^.*\n/, '')),
      { code: 2, held: '1 of 2 conversations', says: [`Damaged: 1 of 2 conversations are there, though all were played. ${SUITE}`] },
    ],
    [
      'lacks the copy of a policy',
      (run) => rmSync(join(run, 'inputs/policies/mine.yaml')),
      { code: 0, held: 'all 2 conversations', says: ['Part of the run cannot be read: inputs/policies/mine.yaml is gone from the run'] },
    ],
    [
      'has damaged labels',
      (run) => writeFileSync(join(run, 'labels.json'), '{'),
      { code: 2, held: 'all 2 conversations', says: ['Part of the run cannot be read: labels.json is cut off or damaged'] },
    ],
  ])('of a run that %s shows what there is, says the rest in the log, and ends as the report without a page', async (name, damage, { code, held, says }) => {
    const run = `runs/${name.replaceAll(' ', '-')}`;
    await escalab(folder, 'run', '--out', run, '--seed', '3');
    damage(join(folder, run));
    const plain = await escalab(folder, 'report', run);
    const page = await escalab(folder, 'report', run, '--html', 'broken.html');
    expect([plain.code, page.code]).toEqual([code, code]);
    for (const one of says) expect(page.err).toContain(one);
    expect(page.err.trimEnd().split('\n')).toHaveLength(says.length);
    expect(page.out).toMatch(new RegExp(`^broken\\.html {2}\\d+ kB, ${held}\\. Open it`));
    const text = readFileSync(join(folder, 'broken.html'), 'utf8');
    for (const one of says) expect(text.replaceAll('&#96;', '`')).toContain(one.split(': ')[0]);
    if (held.startsWith('1 of')) expect(text).toContain('1 of 2 conversations: what there is of the run.');
    const json = JSON.parse((await escalab(folder, 'report', run, '--html', 'broken.html', '--json')).out);
    expect(json.part).toEqual(held.startsWith('1 of') ? { status: 'finished', played: 1, planned: 2 } : undefined);
  });
});
