import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

const withGate = (gate: string, config: string = SAMPLE['escalab.yaml']) => folderWith({ ...SAMPLE, 'escalab.yaml': `${config}gate:\n  ${gate}\n` });
const withoutTraffic = SAMPLE['escalab.yaml'].replace('traffic: traffic.yaml\n', '');

describe('escalab gate', () => {
  it.each([
    { name: 'passes', gate: 'limits: [{ figure: recall, at_least: 0.9, bound: point }]', code: 0, says: /^PASS {2}mine\n/ },
    { name: 'fails', gate: 'limits: [{ figure: recall, at_most: 0.5, bound: point }]', code: 1, says: /^FAIL {2}mine\n/ },
    { name: 'has not enough evidence', gate: 'limits: [{ figure: recall, at_least: 0.5 }]', code: 3, says: /^NOT ENOUGH EVIDENCE {2}mine\n/ },
  ])('$name: exit $code', async ({ gate, code, says }) => {
    const done = await escalab(withGate(gate), 'gate');
    expect(done.out).toMatch(says);
    expect(done.out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(done.code).toBe(code);
  });

  it('judges a kept run as it judged the play', async () => {
    const folder = withGate('limits: [{ figure: specificity, at_least: 0.5 }]');
    const played = await escalab(folder, 'gate', '--out', 'kept', '--json');
    const kept = await escalab(folder, 'gate', '--run', 'kept', '--json');
    expect(kept).toMatchObject({ code: 3, out: played.out });
    expect(JSON.parse(kept.out)).toMatchObject({ policy: 'mine', verdict: { answer: 'not_enough_evidence', lost: { conversations: 0 } } });
  });

  it('writes a JUnit test for each condition and each scenario', async () => {
    const folder = withGate('limits: [{ figure: recall, at_most: 0.5, bound: point }]');
    await escalab(folder, 'gate', '--junit', 'junit.xml');
    const text = readFileSync(join(folder, 'junit.xml'), 'utf8');
    expect(text).toContain('<testsuite name="gate: mine" tests="2" failures="1" errors="0">');
    expect(text).toContain('<testsuite name="scenarios: mine" tests="2" failures="0" errors="0">');
  });

  const BAD = [
    {
      name: 'unknown figure',
      gate: 'limits: [{ figure: recal, at_least: 0.9 }]',
      says: /escalab\.yaml:8:22: error\[wrong-value\][\s\S]*Did you mean `recall`/,
    },
    { name: 'two limits in one', gate: 'limits: [{ figure: recall, at_least: 0.9, at_most: 1 }]', says: /escalab\.yaml:8:\d+: error\[.*two limits/ },
    { name: 'no limit', gate: 'limits: [{ figure: recall }]', says: /escalab\.yaml:8:\d+: error\[.*limit itself is missing/ },
    { name: 'the wrong bound', gate: 'limits: [{ figure: rate, at_most: 0.2, bound: lower }]', says: /escalab\.yaml:8:\d+: error\[.*met by the upper bound/ },
    { name: 'a share of 90', gate: 'limits: [{ figure: recall, at_least: 90 }]', says: /escalab\.yaml:8:\d+: error\[.*between 0 and 1/ },
    { name: 'nothing to judge', gate: 'critical_failures: ignored', says: /escalab\.yaml:8:3: error\[.*no condition/ },
    { name: 'margin without baseline', gate: 'non_inferiority: [{ figure: recall, margin: 0.1 }]', says: /error\[.*`baseline` to be no worse than is missing/ },
    { name: 'no traffic', gate: 'limits: [{ figure: trapped, at_most: 5 }]', config: withoutTraffic, says: /error\[no-traffic\]/ },
    { name: 'unknown policy', gate: 'policy: mime', says: /error\[unknown-policy\][\s\S]*Did you mean `mine`/ },
  ];
  it.each(BAD)('refuses: $name', async ({ gate, config, says }) => {
    const done = await escalab(withGate(gate, config), 'gate');
    expect(done.err).toMatch(says);
    expect(done.err.match(/error\[/g)).toHaveLength(1);
    expect(done.code).toBe(2);
  });

  it('refuses a config without a gate', async () => {
    const done = await escalab(folderWith(SAMPLE), 'gate');
    expect(done).toMatchObject({ code: 2, err: expect.stringContaining('error[no-gate]') });
  });
});
