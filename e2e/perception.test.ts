import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '../cli/dashboard/open.ts';
import type { Io } from '../cli/io.ts';
import { bookOf } from '../dashboards/ink/book.ts';
import { screenLines } from '../dashboards/ink/frame/screen.ts';
import { initialState } from '../dashboards/ink/state/initial.ts';
import { textOf } from '../dashboards/ink/text/line.ts';
import { escalab, folderWith } from './support/cli.ts';

const ROOT = join(import.meta.dirname, '..');
const LIBRARY = join(ROOT, 'scenarios/library');
const WHAT_IF = "Perception: overconfident in place of every scenario's own: a what-if, and not a forecast.";
const OWN = "Perception: ours in place of every scenario's own, by figures of the config: a forecast no better than they are.";

/** The example of `docs/population.md`. */
const EXAMPLE = /```yaml\n# escalab\.yaml\n(perception:[\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/population.md'), 'utf8'))?.[1] ?? '';

const config = (perception: string) => `version: 1
team: ${LIBRARY}/team.yaml
suites:
  edge: [${LIBRARY}/suite/asks-for-human.yaml]
  population: { scenarios: [${LIBRARY}/population/population.yaml], traffic: ${LIBRARY}/population/traffic.yaml }
gate: { policy: lenient, limits: [{ figure: recall, at_least: 0.1 }] }
${perception}`;

/** Without the line breaks of a narrow screen. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

async function playedIn(folder: string, out: string, ...args: readonly string[]): Promise<string> {
  const { code, out: said, err } = await escalab(folder, 'run', '--no-bounds', '--policy', 'lenient', '--out', `runs/${out}`, ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return flat(said);
}

const perceptionIn = (folder: string, run: string) => JSON.parse(readFileSync(join(folder, 'runs', run, 'run.json'), 'utf8')).settings.perception;

describe('a run under another perception than the scenarios name', () => {
  const folder = folderWith({});
  const population = ['--suite', 'population', '--conversations', '40'];
  let said = '';
  beforeAll(async () => {
    await playedIn(folder, 'own', ...population);
    said = await playedIn(folder, 'over', ...population, '--perception', 'overconfident');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is called a what-if on the first screen, in the report, on the page and on the dashboard', async () => {
    expect(said).toContain(WHAT_IF);
    expect(flat((await escalab(folder, 'report', 'over')).out)).toContain(WHAT_IF);
    expect((await escalab(folder, 'report', 'over', '--html', 'page.html')).code).toBe(0);
    const page = readFileSync(join(folder, 'page.html'), 'utf8').replaceAll('&#39;', "'");
    expect(page).toContain(`<p class="refused" role="note">${WHAT_IF}</p>`);
    expect(page).toContain(`<dt>Perception</dt><dd>${WHAT_IF}</dd>`);
    expect(page).toContain(`<li>${WHAT_IF}</li>`);
    const book = bookOf((await openSource(join(folder, 'runs/over'), { cwd: folder } as Io)).view);
    const screen = screenLines(initialState(book), { book, size: { columns: 80, rows: 24 } }).map(textOf);
    expect(flat(screen.join(' '))).toContain(WHAT_IF);
  });

  it('is told from the others in the list, and compared with them only where that is asked for', async () => {
    const { out } = await escalab(folder, 'runs', 'list');
    expect(out.split('\n').find((line) => line.startsWith('runs/over'))).toContain('finished, perception overconfident');
    expect(out.split('\n').find((line) => line.startsWith('runs/own'))).not.toContain('perception');
    const both = ['compare', 'lenient', '--run', 'own', '--with', 'over'];
    const refused = await escalab(folder, ...both);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('error[perception-differs]')]);
    const compared = await escalab(folder, ...both, '--intersect');
    expect(compared.code).toBe(0);
    expect(flat(compared.out)).toContain(`runs/over: ${WHAT_IF}`);
    expect(compared.out).toMatch(/^40 customers in \d+ families met both/m);
  });

  it('is a run like any other where the profile is the one that every scenario has', async () => {
    expect(await playedIn(folder, 'same', ...population, '--perception', 'honest')).not.toContain('Perception:');
    expect(perceptionIn(folder, 'same')).toBeUndefined();
    expect((await escalab(folder, 'compare', 'lenient', '--run', 'own', '--with', 'same')).code).toBe(0);
  });
});

describe('own figures of perception in a config', () => {
  const folder = folderWith({
    'escalab.yaml': config(EXAMPLE),
    'shipped.yaml': config('perception: { profiles: { honest: { frustration: 0.7 }, unused: {} } }'),
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are recorded, and said wherever the run is shown', async () => {
    expect(await playedIn(folder, 'ours', '--suite', 'population', '--conversations', '40')).toContain(OWN);
    expect(perceptionIn(folder, 'ours')).toMatchObject({ profile: 'ours', profiles: { ours: { frustration: 0.81 } } });
    expect((await escalab(folder, 'runs', 'list')).out).toContain('finished, perception ours');
    const gate = ['gate', '--run', 'ours', '--config', 'escalab.yaml'];
    expect(flat((await escalab(folder, ...gate, '--markdown', 'gate.md')).out)).toContain(OWN);
    expect(readFileSync(join(folder, 'gate.md'), 'utf8')).toContain('**Perception: ours in place of every scenario');
    const asJson = JSON.parse((await escalab(folder, ...gate, '--json')).out);
    expect(asJson).toMatchObject({ perceived: { profile: 'ours', own: ['ours'] }, customers: 40 });
    expect(asJson.scenarios).toBeGreaterThan(40);
  });

  it('may stand in for a profile that ships; what no scenario names is not recorded', async () => {
    const said = await playedIn(folder, 'shipped', '--config', 'shipped.yaml', '--suite', 'population', '--conversations', '40');
    expect(said).toContain('Perception: honest by figures of the config: a forecast no better than they are.');
    expect(Object.keys(perceptionIn(folder, 'shipped').profiles)).toEqual(['honest']);
    expect((await escalab(folder, 'runs', 'list')).out).toContain('own perception of honest');
  });

  it('say nothing of a suite of scripts', async () => {
    expect(await playedIn(folder, 'scripts')).not.toContain('Perception:');
    expect(perceptionIn(folder, 'scripts')).toBeUndefined();
  });
});
