import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measure } from '../bench/validity/measure.ts';
import { labelledTurns } from '../bench/validity/set.ts';
import { LlmConfig } from '../cli/llm/config.ts';
import { parsePromptPolicy } from '../policies/prompt/load.ts';
import { RecognisedBeat } from '../scenarios/sheet/beat.ts';
import { LlmCustomer } from '../scenarios/sheet/customer.ts';
import { FAULTS } from '../simulator/customer/sheet/validity/fault.ts';
import { INJECTIONS } from './testdata/injections.ts';

const DOCS = join(import.meta.dirname, '..', 'docs');
const PAGE = readFileSync(join(DOCS, 'customers-by-model.md'), 'utf8');
const yaml = [...PAGE.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => parse(text) as Record<string, unknown>);
const rowsUnder = (heading: string) => {
  const section = PAGE.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([a-z_]+)[:`]/gm)].map(([, name]) => name);
};

describe('the page on customers whom a model plays', () => {
  it('shows settings and a sheet that load', () => {
    expect(LlmConfig.safeParse(yaml[0]?.['llm']).error).toBeUndefined();
    expect(LlmCustomer.safeParse(yaml[1]?.['customer']).error).toBeUndefined();
  });

  it('names every condition of a beat, and every fault', () => {
    const conditions = Object.keys(RecognisedBeat.shape).filter((name) => name !== 'propose');
    expect([...rowsUnder('What is true')].sort()).toEqual(conditions.sort());
    expect([...new Set(rowsUnder('What is checked on every turn'))].filter((name) => name !== 'validity').sort()).toEqual([...FAULTS].sort());
  });

  it.each(['dev', 'test'] as const)('gives the figures of `npm run bench:validity` on the %s set', (set) => {
    const { caught, faulty, falsely, sound } = measure(labelledTurns(set));
    expect(PAGE).toMatch(new RegExp(`\`validity\\.${set}\\.jsonl\`.* \\| ${caught} of ${faulty}\\b.* \\| ${falsely} of ${sound}\\b`));
  });

  it('speaks of as many texts that want to be obeyed as there are', () => {
    expect(INJECTIONS.length).toBe(50);
  });
});

describe('the page on policies', () => {
  it('shows a policy in prose that loads', () => {
    const [, text = ''] = /^```markdown\n([\s\S]*?)^```$/m.exec(readFileSync(join(DOCS, 'policies.md'), 'utf8')) ?? [];
    expect(parsePromptPolicy('prose.md', text)).toMatchObject({ name: 'prose', kind: 'prompt', failSafe: 'escalate' });
  });
});
