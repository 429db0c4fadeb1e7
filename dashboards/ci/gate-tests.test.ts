import { describe, expect, it } from 'vitest';
import { gateTests } from './gate-tests.ts';
import { junit } from './junit.ts';
import { REPORT } from './testdata/gate-report.ts';

describe('gateTests', () => {
  it('names a what-if in each suite, and says it beside the conditions', () => {
    const suites = gateTests({ ...REPORT, perceived: { profile: 'overconfident', own: [] } });
    const note = "Perception: overconfident in place of every scenario's own: a what-if, and not a forecast.";
    expect(suites.map(({ name }) => name)).toEqual([`gate: mine (${note})`, `scenarios: mine (${note})`]);
    expect(suites[0]?.notes).toEqual([note]);
  });

  it('leaves the names as they are under figures of the config, and says whose they are', () => {
    const [gate] = gateTests({ ...REPORT, perceived: { own: ['clear'] } });
    expect(gate?.name).toBe('gate: mine');
    expect(gate?.notes).toEqual(['Perception: clear by figures of the config: a forecast no better than they are.']);
  });

  it('says in how many conversations a rule failed, and the policy broke', () => {
    const [gate] = gateTests({ ...REPORT, troubles: { with_rule_errors: 3, with_policy_failures: 1 } });
    expect(gate?.notes).toEqual(['A rule failed in 3 conversations.', 'The policy itself broke in 1 conversation; its fail-safe decided.']);
    expect(junit(gate === undefined ? [] : [gate])).toContain(
      '    <system-out>A rule failed in 3 conversations.&#10;The policy itself broke in 1 conversation; its fail-safe decided.</system-out>\n  </testsuite>',
    );
  });

  it('says nothing of a policy that did what was written', () => {
    expect(junit(gateTests(REPORT))).not.toContain('system-out');
  });
});
