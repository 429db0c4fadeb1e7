import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../core/errors.ts';
import { Team } from '../core/team.ts';
import { validate } from '../core/validate.ts';
import { parseYaml } from '../core/yaml.ts';
import { readTeamFile } from './team.ts';

const LIBRARY = join(import.meta.dirname, 'library/team.yaml');
const SHIPPED = readFileSync(LIBRARY, 'utf8');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'team-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function teamWith(lines: string) {
  writeFileSync(join(folder, 'team.yaml'), `${SHIPPED}\nintent_examples: more.jsonl\n`);
  writeFileSync(join(folder, 'more.jsonl'), lines);
  return join(folder, 'team.yaml');
}

function problemsOf(file: string) {
  try {
    readTeamFile(file);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, place, help }) => ({ code, line: place?.line, file: place?.file, help }));
    throw error;
  }
  return [];
}

describe('readTeamFile', () => {
  it('takes a team without labelled examples as it is written', () => {
    expect(readTeamFile(LIBRARY).text).toBe(SHIPPED);
  });

  it('puts labelled examples behind those of their intents, in the order of the file', () => {
    const { team } = readTeamFile(
      teamWith('{"text": "give it back: \\"all\\" of it", "intent": "refund_request"}\n\n{"text": "#1", "intent": "refund_request", "split": "train"}\n'),
    );
    const before = readTeamFile(LIBRARY).team.intents['refund_request']?.examples ?? [];
    expect(team.intents['refund_request']?.examples).toEqual([...before, 'give it back: "all" of it', '#1']);
    expect(team.intents['order_status']).toEqual(readTeamFile(LIBRARY).team.intents['order_status']);
  });

  it('gives a text that is the same team without the file, comments kept', () => {
    const { team, text } = readTeamFile(teamWith('{"text": "my money, please", "intent": "refund_request"}\n'));
    expect(validate(Team, parseYaml('copy.yaml', text))).toEqual(team);
    expect(text).not.toContain('intent_examples');
    for (const comment of SHIPPED.match(/^#.*$/gm) ?? []) expect(text).toContain(comment);
  });

  it('names file and line of every fault', () => {
    const file = teamWith(
      '{"text": "a", "intent": "refund_request"}\n{"text": "b", "intent": "refund_requst"}\n{"text": "c"\n{"text": "", "intent": "refund_request"}\n',
    );
    expect(problemsOf(file)).toMatchObject([
      { code: 'unknown-intent', line: 2, file: join(folder, 'more.jsonl'), help: 'Did you mean `refund_request`?' },
      { code: 'json-invalid', line: 3 },
      { line: 4 },
    ]);
  });

  it('says when the file of examples is missing', () => {
    const file = teamWith('{"text": "a", "intent": "refund_request"}\n');
    rmSync(join(folder, 'more.jsonl'));
    expect(problemsOf(file)).toMatchObject([{ code: 'file-missing', file: join(folder, 'more.jsonl') }]);
  });
});
