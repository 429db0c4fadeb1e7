import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadModulePolicy } from '../policies/module/load.ts';
import { absenceWarnings } from '../policies/rules/checks.ts';
import { ruleEnvironment } from '../policies/rules/environment.ts';
import { parseRulePolicy } from '../policies/rules/load.ts';
import type { Shape } from '../policies/rules/shapes.ts';
import { anObservation } from '../policies/testdata/observations.ts';
import { policyWhen, problemsOf } from '../policies/testdata/rules.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../docs/policies.md'), 'utf8');
const blocks = (language: string) => [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text]) => text ?? '');

const WORDS: Readonly<Record<string, string>> = { double: 'number', string: 'text', bool: 'true or false' };

/** Every path that a condition may read below `path`, with its type in the page's words. */
function pathsOf(path: string, shape: Shape): [string, string][] {
  if (typeof shape === 'string') return [[path, WORDS[shape] ?? shape]];
  if ('map' in shape) return [[path, 'table']];
  if ('fields' in shape) return Object.entries(shape.fields).flatMap(([name, inner]) => pathsOf(`${path}.${name}`, inner));
  return typeof shape.list === 'string' ? [[path, `list of ${WORDS[shape.list]}s`]] : [[path, 'list'], ...pathsOf(`${path}[]`, shape.list)];
}

interface Row {
  readonly path: string;
  readonly type: string;
  readonly absent: boolean;
  readonly meaning: string;
}
const ROWS: readonly Row[] = [...PAGE.matchAll(/^\| `([^`]+)` \| ([^|]+) \| (yes|no) \| (.+) \|$/gm)].map(([, path = '', type = '', absent, meaning = '']) => ({
  path,
  type,
  absent: absent === 'yes',
  meaning,
}));

describe('the table of variables', () => {
  const { params: _params, ...variables } = ruleEnvironment({}).variables;

  it('holds every path of the environment with its type, and no other', () => {
    expect(ROWS.map(({ path, type }) => [path, type])).toEqual(Object.entries(variables).flatMap(([name, shape]) => pathsOf(name, shape)));
  });

  it('says of each what it means', () => {
    for (const { path, meaning } of ROWS) expect([path, meaning.length > 5]).toEqual([path, true]);
  });

  const bare = anObservation({
    signals: {},
    sources: {},
    action: { name: 'answer', consequence: 'informational' },
    authority: { permitted: true },
    offers: [{ turn: 1, answer: 'declined' }],
  });
  it.each(ROWS)('$path fails where it is absent, and only then', ({ path, absent }) => {
    const decision = policyWhen(`size([${path.replace('[]', '[0]')}]) == 1`).decide(bare);
    expect(decision).toMatchObject({ do: 'escalate', diagnostics: { errors: absent ? [{ acted: 'escalate' }] : [] } });
  });

  it.each(ROWS)('$path is warned of where it may be absent, and only then', ({ path, absent }) => {
    const warnings = absenceWarnings(policyWhen(`size([${path.replace('[]', '[0]')}]) == 1`));
    expect(warnings.map(({ code }) => code)).toEqual(absent ? ['may-be-absent'] : []);
    expect(warnings.map(({ message }) => message).join('')).not.toContain('it is optional');
  });
});

describe('the conditions', () => {
  const lines = blocks('cel').flatMap((text) => text.trim().split('\n'));
  const refused = lines.flatMap((line) => (line.startsWith('// refused: ') ? [line.slice('// refused: '.length)] : []));
  const accepted = lines.filter((line) => !line.startsWith('//'));

  it('are there', () => {
    expect(refused.length).toBeGreaterThan(3);
    expect(accepted.length).toBeGreaterThan(20);
  });

  it.each(accepted)('%s', (condition) => {
    expect(problemsOf(() => policyWhen(condition))).toEqual([]);
  });

  it('read nothing that may be absent unasked below the heading that tells of it', () => {
    const below = PAGE.slice(PAGE.indexOf('### `has()`'));
    for (const condition of accepted.filter((line) => below.includes(line))) expect(absenceWarnings(policyWhen(condition))).toEqual([]);
  });

  it.each(refused)('%s is refused', (condition) => {
    expect(problemsOf(() => policyWhen(condition)).map(({ code }) => code)).toEqual(['regex-unsafe']);
  });

  it('need one side of && only, where it settles it', () => {
    const policy = policyWhen('turn == 1 && signals.confidence < 0.5');
    expect(policy.decide(anObservation({ turn: 2, signals: {} }))).toMatchObject({ do: 'continue', diagnostics: { errors: [] } });
    expect(policy.decide(anObservation({ turn: 1, signals: {} }))).toMatchObject({ diagnostics: { errors: [{ rule: 'only' }] } });
  });
});

describe('the files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'escalab-page-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(blocks('yaml').map((text): [string, string] => [/^policy: (\S+)/m.exec(text)?.[1] ?? '', text]))('%s loads as it stands', (name, text) => {
    expect(parseRulePolicy(`${name}.yaml`, text).name).toBe(name);
    expect(absenceWarnings(parseRulePolicy(`${name}.yaml`, text))).toEqual([]);
  });

  it('the table of keys names every key of a policy', () => {
    for (const key of Object.keys(parseRulePolicy('x.yaml', blocks('yaml')[0] ?? '').definition)) expect(PAGE).toContain(`| \`${key}\` |`);
  });

  it('the module loads and decides', async () => {
    const file = join(folder, 'patience.ts');
    writeFileSync(file, blocks('ts')[0] ?? '');
    const policy = await loadModulePolicy(file);
    expect(policy.name).toBe('patience');
    expect(await policy.decide(anObservation())).toMatchObject({ do: 'escalate', route: 'general', diagnostics: { fired: { rule: 'not-mine-to-do' } } });
    await policy.close();
  });
});
