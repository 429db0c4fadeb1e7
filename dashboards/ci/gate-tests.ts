import type { JudgedCondition } from '../../evaluators/gate/judged-condition.ts';
import { isWhatIf, perceivedNote } from '../perceived.ts';
import { conditionText } from '../plain/gate/condition-row.ts';
import { whatWouldChange } from '../plain/gate/what-would-change.ts';
import { troubleSentences } from '../plain/trouble-lines.ts';
import { SIMULATED_NOTE } from '../stand-in.ts';
import type { GateReport } from './gate-report.ts';
import type { JUnitSuite, JUnitTest } from './junit.ts';
import type { WrongScenario } from './wrong-scenarios.ts';

/**
 * Each condition of the gate as a test, and each scenario as one. A handoff that came early is in time, and so no failure. Under a what-if
 * the names say so, since CI servers show those first.
 */
export function gateTests({ policy, verdict, scenarios, wrong, lost, isSimulated, perceived, troubles }: GateReport): JUnitSuite[] {
  const said = [...(isSimulated ? [SIMULATED_NOTE] : []), ...(perceived !== undefined && isWhatIf(perceived) ? [perceivedNote(perceived)] : [])];
  const of = said.length === 0 ? policy : `${policy} (${said.join(' ')})`;
  const notes = [...(perceived === undefined ? [] : [perceivedNote(perceived)]), ...troubleSentences(troubles)];
  const wrongById = new Map(wrong.map((one) => [one.scenario, one]));
  const unscored = new Set(lost);
  const tests = [...scenarios.values()].map(({ scenario, family }) => scenarioTest(scenario, family, wrongById.get(scenario), unscored.has(scenario)));
  return [
    { name: `gate: ${of}`, tests: verdict.conditions.map(conditionTest), notes },
    { name: `scenarios: ${of}`, tests },
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

function scenarioTest(name: string, group: string, wrong: WrongScenario | undefined, isLost: boolean): JUnitTest {
  if (wrong) {
    const [first = ''] = wrong.what;
    return { name, group, result: { kind: 'failure', message: first, details: [...wrong.what, wrong.why].join('\n') } };
  }
  if (isLost) return { name, group, result: { kind: 'error', message: 'not scored', details: 'A conversation errored, is invalid, or was not played.' } };
  return { name, group, result: { kind: 'passed' } };
}
