import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatPlace, InputError } from '../core/errors.ts';
import { Team } from '../core/team.ts';
import { loadScenarios } from './load.ts';

const TEAM = Team.parse({ version: 1, team: 'acme', timezone: 'UTC', currency: 'USD', actions: {}, queues: {}, categories: {}, intents: {} });

const TOP = 'version: 1\nfamily: greetings\nstratum: other\narchetype: everyday\ntags: [top]\nscenarios:\n';
const own = (id: string, more = '') => `  - scenario: ${id}
    title: A greeting
    clock: 2026-03-03T10:00:00Z
    account: { id: c-1 }
    customer: { kind: script, offer: accept, beats: { hello: { say: hi, on: { otherwise: resolved } } } }
    truth: { need: unlabelled }
${more}`;
const line = (id: string, more: object = {}) =>
  JSON.stringify({
    version: 1,
    family: 'greetings',
    stratum: 'other',
    archetype: 'everyday',
    scenario: id,
    title: 'A greeting',
    clock: '2026-03-03T10:00:00Z',
    account: { id: 'c-1' },
    customer: { kind: 'script', offer: 'accept', beats: { hello: { say: 'hi', on: { otherwise: 'resolved' } } } },
    truth: { need: 'unlabelled' },
    ...more,
  });

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'scenarios-load-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(dir, name), content);
const load = (...names: string[]) =>
  loadScenarios(
    names.map((name) => join(dir, name)),
    TEAM,
  );
const ids = (...names: string[]) => load(...names).map(({ scenario }) => scenario.scenario);

/** What is wrong, with the folder left out. */
function problems(...names: string[]): string[] {
  try {
    load(...names);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const bare = (text: string) => text.replaceAll(`${dir}/`, '').replaceAll(dir, '.');
    return error.problems.map(({ place, code, message }) => bare(`${place ? formatPlace(place) : ''} ${code} ${message}`));
  }
  return [];
}

describe('loadScenarios', () => {
  it('reads files in the order given, those of a folder by name, and passes over what is no scenario file', () => {
    put('b.yaml', TOP + own('b-1') + own('b-2'));
    put('a.jsonl', `${line('a-1')}\n\n${line('a-2')}`);
    put('c.yml', TOP + own('c-1'));
    put('readme.md', '# not a scenario');
    expect(ids('.')).toEqual(['a-1', 'a-2', 'b-1', 'b-2', 'c-1']);
    expect(ids('c.yml', 'b.yaml')).toEqual(['c-1', 'b-1', 'b-2']);
  });

  it('lets what stands at the top of a file hold for its scenarios, unless they say otherwise', () => {
    put('a.yaml', TOP + own('a-1') + own('a-2', '    stratum: special\n    family: single\n    archetype: sales\n    tags: [mine]\n'));
    expect(load('a.yaml').map(({ scenario: { version, family, stratum, archetype, tags } }) => ({ version, family, stratum, archetype, tags }))).toEqual([
      { version: 1, family: 'greetings', stratum: 'other', archetype: 'everyday', tags: ['top'] },
      { version: 1, family: 'single', stratum: 'special', archetype: 'sales', tags: ['top', 'mine'] },
    ]);
  });

  it('reads the same scenario from YAML and from JSON lines', () => {
    put('a.yaml', TOP + own('a-1'));
    put('a.jsonl', line('a-1', { tags: ['top'] }));
    expect(load('a.yaml')[0]?.scenario).toEqual(load('a.jsonl')[0]?.scenario);
  });

  it('remembers where each scenario stood', () => {
    put('a.yaml', TOP + own('a-1') + own('a-2'));
    put('b.jsonl', `\n${line('b-1')}\n`);
    const places = load('a.yaml', 'b.jsonl').map(({ located, base }) => formatPlace(located.where([...base, 'scenario'])).replace(`${dir}/`, ''));
    expect(places).toEqual(['a.yaml:7:15', 'a.yaml:13:15', 'b.jsonl:2']);
  });

  it.each<[string, string, string[]]>([
    ['a file that is not there', 'none.yaml', ['none.yaml file-missing `none.yaml` does not exist']],
    ['a folder without scenarios', '.', ['. no-scenarios the folder `.` holds no scenario files']],
    ['a file of another kind', 'notes.txt', ['notes.txt unknown-file-kind `notes.txt` is not a scenario file']],
  ])('refuses %s', (_name, file, expected) => {
    if (file === 'notes.txt') put(file, 'hi');
    expect(problems(file)).toEqual(expected);
  });

  it.each<[string, string | Uint8Array, string[]]>([
    ['an empty file', '\n', ['a.yaml file-empty `a.yaml` is empty']],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from('version: 1\nfamily: caf'), Buffer.from([0xe9])]),
      ['a.yaml:2:12 not-utf8 `a.yaml` is not valid UTF-8'],
    ],
    ['a file without scenarios', `${TOP}  []\n`, ['a.yaml:7:3 out-of-range `scenarios`: expected a list whose length is at least 1, got a list']],
    ['a misspelt key of a scenario', TOP + own('a-1', '    chanel: chat\n'), ['a.yaml:13:5 unknown-key unknown key `chanel`, did you mean `channel`?']],
    [
      'a misspelt key of a beat',
      TOP + own('a-1').replace('say: hi,', 'say: hi, asks_for_humans: true,'),
      ['a.yaml:11:73 unknown-key unknown key `asks_for_humans`, did you mean `asks_for_human`?'],
    ],
    [
      'a misspelt kind of customer',
      TOP + own('a-1').replace('script', 'scripted'),
      ['a.yaml:11:23 wrong-value `scenarios.0.customer.kind`: expected `script` or `transcript` or `persona` or `llm`, got `"scripted"`'],
    ],
    [
      'an id that would leave the folder',
      TOP + own('../a'),
      [
        'a.yaml:7:15 wrong-value `scenarios.0.scenario`: a scenario id must be lower-case letters, digits, `-` or `_`, start with a letter or digit, and have at most 80 characters',
      ],
    ],
    [
      'a clock without its offset',
      TOP + own('a-1').replace('10:00:00Z', '10:00:00'),
      ['a.yaml:9:12 wrong-value `scenarios.0.clock`: must be a time with its offset, such as `2026-03-02T10:00:00-05:00`'],
    ],
    ['a key given twice', TOP + own('a-1', '    title: Again\n'), ['a.yaml:13:5 duplicate-key not valid YAML: Map keys must be unique']],
    [
      'what only the team can tell',
      TOP + own('a-1').replace('otherwise: resolved', 'otherwise: resolve'),
      ['a.yaml:11:90 unknown-beat scenario `a-1`: there is no beat `resolve`'],
    ],
  ])('refuses %s', (_name, content, expected) => {
    put('a.yaml', content);
    expect(problems('a.yaml')).toEqual(expected);
  });

  it('refuses lines that are not JSON or not scenarios, each by its number', () => {
    put('a.jsonl', `${line('a-1')}\n${line('a-2').slice(0, -5)}\n{}\n${line('a-4', { tite: 1 })}\n${line('a-5', { clock: 5 })}\n`);
    const found = problems('a.jsonl');
    expect(found.filter((problem) => problem.startsWith('a.jsonl:2'))).toEqual([expect.stringMatching(/^a\.jsonl:2 json-invalid not valid JSON: /)]);
    expect(found.filter((problem) => problem.startsWith('a.jsonl:3'))).toContain('a.jsonl:3 missing-key `scenario`: missing; expected a string');
    expect(found.slice(-2)).toEqual([
      'a.jsonl:4 unknown-key unknown key `tite`, did you mean `title`?',
      'a.jsonl:5 wrong-type `clock`: expected a string, got `5`',
    ]);
  });

  it('refuses an id that is used twice, and says where it came first', () => {
    put('a.yaml', TOP + own('same'));
    put('b.jsonl', `${line('other')}\n${line('same')}\n`);
    expect(problems('.')).toEqual(['b.jsonl:2 duplicate-id the scenario id `same` is used twice; first in a.yaml:7']);
  });

  it('tells the problems of every file at once', () => {
    put('a.yaml', 'version: 1\nfamily: [\n');
    put('b.yaml', '');
    mkdirSync(join(dir, 'c.yaml'));
    put('d.yaml', TOP + own('d-1').replace('otherwise: resolved', 'otherwise: gone'));
    expect(problems('.').map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
      'a.yaml:3:1 yaml-invalid',
      'b.yaml file-empty',
      'c.yaml file-is-folder',
      'd.yaml:11:90 unknown-beat',
    ]);
  });
});
