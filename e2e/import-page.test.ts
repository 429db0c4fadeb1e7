import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validate } from '../core/validate.ts';
import { parseYaml } from '../core/yaml.ts';
import { Mapping } from '../scenarios/import/mapping/mapping.ts';

const blocks = [...readFileSync('docs/mapping.md', 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text]) => text ?? '');

describe('docs/mapping.md', () => {
  it.each(blocks)('shows a mapping that loads (%#)', (text) => {
    expect(validate(Mapping, parseYaml('docs/mapping.md', text)).mapping).toBeTruthy();
  });

  it('shows one for each kind of input', () => {
    expect(blocks.map((text) => validate(Mapping, parseYaml('docs/mapping.md', text)).input)).toEqual(['csv', 'jsonl']);
  });
});
