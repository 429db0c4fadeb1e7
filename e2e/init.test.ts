import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { jsonSchemas } from '../build/json-schemas.ts';
import type { Report } from '../evaluators/report.ts';
import { escalab, folderWith } from './support/cli.ts';

const folders: string[] = [];
function emptyFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith(files);
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const PROJECT = ['escalab.yaml', 'team.yaml', 'traffic.yaml', 'scenarios/late-parcel.yaml', 'policies/mine.yaml'];
const SCHEMAS = ['escalab', 'team', 'traffic', 'policy', 'scenarios'].map((name) => `${name}.schema.json`);

/** Every file below a folder, by its path inside it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Where the modeline of each file leads to. */
function schemasNamed(folder: string): string[] {
  return PROJECT.map((name) => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    return join(folder, dirname(name), schema ?? 'none');
  });
}

describe('init', () => {
  it('writes the project and says what to do next', async () => {
    const folder = emptyFolder();
    const { code, out, err } = await escalab(folder, 'init', 'my shop');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(filesIn(join(folder, 'my shop'))).toEqual([...PROJECT, ...SCHEMAS.map((name) => `.escalab/schemas/${name}`)].sort());
    expect(out).toMatchInlineSnapshot(`
      "written into my shop
        escalab.yaml                what is played against what
        team.yaml                   what the agent may do, and where people work
        traffic.yaml                which share of real contacts each kind of customer stands for
        scenarios/late-parcel.yaml  four customers, and what would be right for each
        policies/mine.yaml          a first policy, which gets two of them wrong
        .escalab/schemas/           by which editors complete and check these files
      Next  cd 'my shop'
            escalab check
            escalab run
      "
    `);
  });

  it('without a folder writes into the one it is in', async () => {
    const folder = emptyFolder({ 'notes.txt': 'mine' });
    const { code, out } = await escalab(folder, 'init', '--json');
    expect(code).toBe(0);
    const { written, next } = JSON.parse(out);
    expect(filesIn(folder)).toEqual([...written, 'notes.txt'].sort());
    expect(next).toEqual(['escalab check', 'escalab run']);
  });

  it('copies the schemas of the loader where no escalab is installed, and every file leads to its own', async () => {
    const folder = emptyFolder();
    await escalab(folder, 'init');
    expect(schemasNamed(folder)).toEqual(
      ['escalab', 'team', 'traffic', 'scenarios', 'policy'].map((name) => join(folder, `.escalab/schemas/${name}.schema.json`)),
    );
    for (const name of SCHEMAS) expect(readFileSync(join(folder, '.escalab/schemas', name), 'utf8')).toBe(jsonSchemas().get(name));
  });

  it.each([['.'], ['lab'], ['deep/lab']])('in %s leads to the schemas of an installed escalab, and copies none', async (into) => {
    const folder = emptyFolder(Object.fromEntries(SCHEMAS.map((name) => [`node_modules/escalab/schemas/${name}`, '{}'])));
    const { out } = await escalab(folder, 'init', into, '--json');
    expect(JSON.parse(out).written).toEqual(PROJECT);
    for (const schema of schemasNamed(join(folder, into))) expect([schema, existsSync(schema)]).toEqual([schema, true]);
  });

  it('the line for editors is the first of each file, and nothing else of the template names a place', async () => {
    const folder = emptyFolder();
    await escalab(folder, 'init');
    for (const name of PROJECT) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text.match(/yaml-language-server/g)).toHaveLength(1);
      expect(parseDocument(text).errors).toEqual([]);
      expect(text).not.toContain('../../');
    }
  });
});

describe('init where it cannot write', () => {
  it.each([...PROJECT, '.escalab/schemas/team.schema.json'])('refuses when %s is there, and writes nothing', async (name) => {
    const folder = emptyFolder({ [name]: 'mine' });
    const { code, out, err } = await escalab(folder, 'init');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`error[file-exists]: \`${name}\` is there already; nothing was written\n`);
    expect(err.match(/error\[/g)).toHaveLength(1);
    expect(filesIn(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  });

  it('refuses a second time with one error, and leaves what was edited', async () => {
    const folder = emptyFolder();
    await escalab(folder, 'init');
    writeFileSync(join(folder, 'team.yaml'), 'edited');
    const { code, err } = await escalab(folder, 'init');
    expect(code).toBe(2);
    expect(err).toContain('`escalab.yaml` is there already, and so are 9 more of the files to write; nothing was written');
    expect(err.match(/error\[/g)).toHaveLength(1);
    expect(readFileSync(join(folder, 'team.yaml'), 'utf8')).toBe('edited');
  });

  it('does not write through a link that leads nowhere', async () => {
    const folder = emptyFolder();
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'team.yaml'));
    expect((await escalab(folder, 'init')).code).toBe(2);
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
    expect(existsSync(join(folder, 'escalab.yaml'))).toBe(false);
  });

  it.each([
    ['a file in place of the folder', 'taken', 'taken'],
    ['a file above the folder', 'taken', 'taken/lab'],
    ['a file in place of a folder inside', 'lab/policies', 'lab'],
  ])('refuses %s', async (_case, file, into) => {
    const folder = emptyFolder();
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'mine');
    const { code, err } = await escalab(folder, 'init', into);
    expect(code).toBe(2);
    expect(err).toMatch(/error\[not-a-folder\]: `.*` is a file, and a folder of that name is needed; nothing was written/);
    expect(filesIn(folder)).toEqual([file]);
  });
});

describe('the project that init writes', () => {
  it('passes check without a warning, runs, and shows what its policy gets wrong', async () => {
    const folder = emptyFolder();
    await escalab(folder, 'init');
    const check = await escalab(folder, 'check');
    expect({ code: check.code, err: check.err }).toEqual({ code: 0, err: '' });
    const run = await escalab(folder, 'run', '--out', 'run');
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
    const report: Report = JSON.parse(readFileSync(join(folder, 'run', 'scores.json'), 'utf8'));
    const mine = report.variants.find(({ variant }) => variant === 'mine');
    expect(mine?.mistakes.map(({ kind, scenario, turn }) => [kind, scenario, turn])).toEqual([
      ['missed', 'late-parcel-third-contact', 3],
      ['unnecessary', 'late-parcel-unclear-words', 1],
    ]);
    expect(mine?.tally).toMatchObject({ outcomes: { correct: 1, contained: 1 }, with_rule_errors: 0, with_policy_failures: 0, critical_failures: 0 });
    expect(report.variants.filter(({ bound }) => bound).map(({ variant }) => variant)).toEqual(['always-offer', 'always', 'never']);
    for (const { scenario } of mine?.mistakes ?? []) expect(run.out).toContain(scenario);
  });

  it('shows given and derived signals, a branch that depends on the outcome, and a window', async () => {
    const folder = emptyFolder();
    await escalab(folder, 'init');
    await escalab(folder, 'run', '--out', 'run');
    const lines = readFileSync(join(folder, 'run', 'conversations.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const records = new Map(lines.map((line) => [JSON.parse(line).scenario, JSON.parse(line)]));
    expect(records.get('late-parcel-first-question').courses[0].turns[0].sources).toMatchObject({ intent: 'derived', confidence: 'derived' });
    expect(records.get('late-parcel-unclear-words').courses[0].turns[0].sources).toMatchObject({ intent: 'given', confidence: 'given', sentiment: 'derived' });
    expect(records.get('late-parcel-wants-money-back').latent['0'].beats).toEqual(['asks', 'wants_money', 'thanks']);
    const { out } = await escalab(folder, 'show', 'late-parcel-third-contact', '--run', 'run');
    expect(out).toContain('must go to a human, from turn 1 to turn 2');
  });
});
