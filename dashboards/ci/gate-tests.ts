import type { GateVerdict } from '../../evaluators/gate/judge.ts';
import type { JudgedCondition } from '../../evaluators/gate/judged-condition.ts';
import type { Played } from '../../evaluators/gate/lost.ts';
import { type Mistake, mistakesOf } from '../../evaluators/mistakes.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { conditionText } from '../plain/gate/condition-row.ts';
import { whatWouldChange } from '../plain/gate/what-would-change.ts';
import type { JUnitSuite, JUnitTest } from './junit.ts';

/** Each condition of the gate as a test, and each scenario as one. A handoff that came early is in time, and so no failure. */
export function gateTests(policy: string, verdict: GateVerdict, played: Played, scenarios: ReadonlyMap<string, Scenario>): JUnitSuite[] {
  const mistakes = mistakesOf(played.cells, scenarios).filter(({ kind }) => kind !== 'early');
  const lost = new Set(played.lost.map(({ scenario }) => scenario));
  const tests = [...scenarios.values()].map((scenario) => scenarioTest(scenario, mistakes, lost.has(scenario.scenario)));
  return [
    { name: `gate: ${policy}`, tests: verdict.conditions.map(conditionTest) },
    { name: `scenarios: ${policy}`, tests },
  ];
}

function conditionTest(judged: JudgedCondition): JUnitTest {
  const { condition, answer } = judged;
  const name = condition.kind === 'critical_failures' ? 'no critical failure' : conditionText(condition);
  const details = whatWouldChange(judged).join('\n');
  if (answer === 'pass') return { name, group: 'gate', result: { kind: 'passed' } };
  if (answer === 'fail') return { name, group: 'gate', result: { kind: 'failure', message: 'fails', details } };
  return { name, group: 'gate', result: { kind: 'error', message: 'not enough evidence', details } };
}

function scenarioTest({ scenario, family }: Scenario, mistakes: readonly Mistake[], isLost: boolean): JUnitTest {
  const found = mistakes.filter((mistake) => mistake.scenario === scenario);
  const named = { name: scenario, group: family };
  const [first] = found;
  if (first) {
    const what = [...new Set(found.map((mistake) => mistake.what))];
    return { ...named, result: { kind: 'failure', message: first.what, details: [...what, first.why].join('\n') } };
  }
  if (isLost) return { ...named, result: { kind: 'error', message: 'not scored', details: 'A conversation errored, is invalid, or was not played.' } };
  return { ...named, result: { kind: 'passed' } };
}
