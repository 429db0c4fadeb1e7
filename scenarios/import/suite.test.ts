import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../core/errors.ts';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { loadScenarios } from '../load.ts';
import { AIRLINE_TEAM } from './formats/tau.ts';
import { importSuite } from './import.ts';

let root: string;
let dir: string;
let source: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-suite-'));
  dir = join(root, 'new', 'suite');
  source = join(root, 'in.jsonl');
});
afterEach(() => rmSync(root, { recursive: true }));

const talk = (id: string, say = 'hi', tool = 'get_user_details') =>
  JSON.stringify({
    id,
    messages: [
      { role: 'user', content: say },
      { role: 'agent', content: 'done', tool_calls: [{ name: tool, arguments: {} }] },
    ],
  });
const put = (...lines: string[]) => writeFileSync(source, `${lines.join('\n')}\n`);
const bring = (more: { skipBad?: boolean } = {}) => importSuite({ source, dir, format: 'messages', team: AIRLINE_TEAM, ...more });
const bytes = () => Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]));

describe('importSuite', () => {
  it('writes a suite that loads, and reports it', async () => {
    put(talk('a'), talk('b', 'hello', 'waveWand'));
    const report = await bring();
    expect(report).toMatchObject({
      read: 2,
      imported: 2,
      left_out: 0,
      turns: 2,
      recorded_transfers: 0,
      needs: { unlabelled: 2 },
      unknown_actions: { wave_wand: 'account_change' },
    });
    expect(readdirSync(dir).sort()).toEqual(['escalab.yaml', 'import.json', 'scenarios.jsonl', 'team.yaml']);
    expect(readFileSync(join(dir, 'escalab.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "version: 1
      team: team.yaml
      suites:
        imported: [scenarios.jsonl]
      "
    `);
    expect(readFileSync(join(dir, 'team.yaml'), 'utf8')).not.toContain('$schema');
    const team = validate(Team, readYaml(join(dir, 'team.yaml')));
    expect(loadScenarios([join(dir, 'scenarios.jsonl')], team).map(({ scenario }) => scenario.scenario)).toEqual(['a', 'b']);
  });

  it('gives the same bytes when repeated', async () => {
    put(talk('a'), '{', talk('b'));
    await bring({ skipBad: true });
    const first = bytes();
    await bring({ skipBad: true });
    expect(bytes()).toEqual(first);
  });

  it('says exactly what it left out, and forgets it once it is mended', async () => {
    put(talk('a'), '{"messages"', talk('a'));
    expect(await bring({ skipBad: true })).toMatchObject({
      read: 3,
      imported: 1,
      left_out: 2,
      first_left_out: [{ code: 'json-invalid' }, { code: 'duplicate-id' }],
    });
    expect(readFileSync(join(dir, 'left-out.csv'), 'utf8')).toMatchInlineSnapshot(`
      "line,column,code,what,help
      2,12,json-invalid,not valid JSON: the line breaks off,"The file was cut off while it was written, or a conversation runs over several lines: write one a line."
      3,,duplicate-id,the conversation \`a\` is there twice; first on line 1,"Give each conversation its own id, or name the field that holds it."
      "
    `);
    put(talk('a'));
    await bring();
    expect(readdirSync(dir)).not.toContain('left-out.csv');
  });

  it('leaves nothing behind when it refuses', async () => {
    put(talk('a'), '{');
    await expect(bring()).rejects.toThrow(InputError);
    expect(readdirSync(root)).toEqual(['in.jsonl']);
  });

  it('leaves an earlier import as it was when it refuses', async () => {
    put(talk('a'));
    await bring();
    const first = bytes();
    put(talk('b'), '{');
    await expect(bring()).rejects.toThrow(InputError);
    expect(bytes()).toEqual(first);
  });

  it.each([false, true])('refuses an input without a conversation (skipBad: %s)', async (skipBad) => {
    writeFileSync(source, skipBad ? '{\n' : '\n\n');
    await expect(bring({ skipBad })).rejects.toMatchObject({ problems: [{ code: 'nothing-to-import' }] });
    expect(readdirSync(root)).toEqual(['in.jsonl']);
  });

  it('does not touch a folder that is not its own, nor a file', async () => {
    put(talk('a'));
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'notes.txt'), 'mine');
    await expect(bring()).rejects.toMatchObject({ problems: [{ code: 'folder-not-empty' }] });
    expect(bytes()).toEqual({ 'notes.txt': 'mine' });
    dir = source;
    await expect(bring()).rejects.toMatchObject({ problems: [{ code: 'not-a-folder' }] });
  });

  it('replaces an earlier import, beside files of others', async () => {
    put(talk('a'));
    await bring();
    writeFileSync(join(dir, 'policy.yaml'), 'mine');
    put(talk('b'));
    await bring();
    expect(bytes()['scenarios.jsonl']).toContain('"scenario":"b"');
    expect(bytes()['policy.yaml']).toBe('mine');
  });

  it('does not overwrite what was edited since', async () => {
    put(talk('a'));
    await bring();
    writeFileSync(join(dir, 'team.yaml'), '# edited\n');
    const edited = bytes();
    put(talk('b'));
    await expect(bring()).rejects.toMatchObject({ problems: [{ code: 'import-changed' }] });
    expect(bytes()).toEqual(edited);
  });

  it('goes on after an import that was killed between two moves', async () => {
    put(talk('a'), '{');
    await bring({ skipBad: true });
    const whole = bytes();
    rmSync(join(dir, 'team.yaml'));
    mkdirSync(join(dir, '.import-killed'));
    await bring({ skipBad: true });
    rmSync(join(dir, '.import-killed'), { recursive: true });
    expect(bytes()).toEqual(whole);
  });

  it('does not take a file for its own that the earlier import had not written', async () => {
    put(talk('a'));
    await bring();
    writeFileSync(join(dir, 'left-out.csv'), 'mine');
    put(talk('a'), '{');
    await expect(bring({ skipBad: true })).rejects.toMatchObject({ problems: [{ code: 'import-changed' }] });
    expect(bytes()['left-out.csv']).toBe('mine');
  });

  it('needs a team for conversations of its own', async () => {
    put(talk('a'));
    await expect(importSuite({ source, dir, format: 'messages' })).rejects.toMatchObject({ problems: [{ code: 'team-required' }] });
  });
});
