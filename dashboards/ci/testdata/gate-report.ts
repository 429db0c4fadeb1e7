import type { JudgedCondition } from '../../../evaluators/gate/judged-condition.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import type { GateBaseline } from '../../plain/gate/screen.ts';
import type { GateReport, Places } from '../gate-report.ts';
import type { WrongScenario } from '../wrong-scenarios.ts';

const RECALL: JudgedCondition = {
  condition: { kind: 'limit', figure: 'recall', side: 'at_least', limit: 0.9, judgedOn: 'confidence' },
  answer: 'fail',
  estimate: { low: 0.5, high: 0.5 },
  bounds: { pass: 0.31, fail: 0.69 },
  n: 12,
  families: 6,
};
const SENT: JudgedCondition = {
  condition: { kind: 'limit', figure: 'sent_for_nothing', side: 'at_most', limit: 0.02, judgedOn: 'confidence' },
  answer: 'not_enough_evidence',
  estimate: { low: 0.01, high: 0.013 },
  bounds: { pass: 0.05, fail: 0.002 },
  n: 9,
  families: 6,
};
const CRITICAL: JudgedCondition = { condition: { kind: 'critical_failures' }, answer: 'fail', n: 2, families: 2, critical: ['big-refund'] };

const WRONG: readonly WrongScenario[] = [
  {
    scenario: 'big-refund',
    title: 'A refund over the limit',
    kind: 'beyond_authority',
    what: ['let the agent act beyond its authority at turn 2: 640 is over 100'],
    why: 'Somebody has to decide first.',
  },
  { scenario: 'third-contact', title: 'The third time', kind: 'missed', what: ['never handed over'], why: 'Promises were broken.' },
  { scenario: 'plain-question', title: 'A question', kind: 'unnecessary', what: ['handed over at turn 1 by `unsure`, though no human was needed'], why: '' },
];

/** A gate that fails, with one customer wrong of each kind. */
export const REPORT: GateReport = {
  policy: 'mine',
  suite: 'main',
  scenarios: new Map(['big-refund', 'third-contact', 'plain-question', 'fine'].map((id) => [id, { scenario: id, family: id } as Scenario])),
  verdict: { answer: 'fail', conditions: [CRITICAL, RECALL, SENT], lost: { conversations: 0, worst: 'fail', best: 'fail' } },
  troubles: { with_rule_errors: 0, with_policy_failures: 0 },
  customers: 4,
  customersLost: 0,
  wrong: WRONG,
  lost: [],
  identity: { run: 'runs/gate', seed: 1, trials: 1, digest: '0123456789abcdef'.repeat(4), escalab: '0.1.0', commit: 'fedcba9876543210', dirty: true },
};

export const PLACES: Places = {
  scenarios: new Map([
    ['big-refund', { file: 'scenarios/refunds.yaml', line: 7, column: 5 }],
    ['third-contact', { file: 'scenarios/parcels.yaml', line: 30, column: 5 }],
  ]),
  conditions: [
    { file: 'escalab.yaml', line: 8, column: 3 },
    { file: 'escalab.yaml', line: 10, column: 7 },
    { file: 'escalab.yaml', line: 11, column: 7 },
  ],
  gone: [],
};

/** In which one customer came out right who now does not. */
export const BASELINE: GateBaseline = {
  file: 'baseline.json',
  policy: 'mine',
  notes: [],
  changes: [
    {
      scenario: 'third-contact',
      direction: 'worse',
      before: { need: 'must', outcomes: { correct: 1 } },
      after: { need: 'must', outcomes: { missed: 1 } },
    },
  ],
};
