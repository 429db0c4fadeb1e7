import { type Comparison, compareVariants } from '../../../evaluators/comparison/compare.ts';
import { ASSUMED_COSTS } from '../../../evaluators/cost/model.ts';
import { gatherer } from '../../../evaluators/gathered.ts';
import { type JudgedConversation, judgeConversation } from '../../../evaluators/judged.ts';
import { lister } from '../../../evaluators/listing/listing.ts';
import { reportOn } from '../../../evaluators/report.ts';
import { TEAM } from '../../../policies/handoff/testdata/contact.ts';
import type { RunInfo } from '../../../runs/run.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { Traffic } from '../../../scenarios/traffic.ts';
import type { TrendPoint } from '../../history/trend-point.ts';
import type { TurnTrace } from '../../plain/trace.ts';
import type { RunSource } from '../../run/run-source.ts';
import type { RunView } from '../../run/run-view.ts';
import { NEVER, recordOf } from './record.ts';
import { scenarioAt } from './scenario.ts';

/** What of a made-up run differs from the usual. */
export interface MadeRun {
  readonly customers: number;
  /** Policies of the run; the bound `never` is always there. */
  readonly policies: readonly string[];
  readonly hasTraffic: boolean;
  /** What every customer says first. */
  readonly say: string;
  readonly faults: readonly string[];
  /** Conversations, from the first, that errored. */
  readonly errored: number;
  /** Those after them in which the simulated customer left its role. */
  readonly invalid: number;
  readonly areWordsKept: boolean;
  readonly isRecorded: boolean;
  readonly history: readonly TrendPoint[];
}

const USUAL: MadeRun = {
  customers: 24,
  policies: ['careful', 'bold'],
  hasTraffic: true,
  say: 'I want my 640 USD back for order A-1093.',
  faults: [],
  errored: 0,
  invalid: 0,
  areWordsKept: true,
  isRecorded: false,
  history: [],
};

/** A run of customers in twelve families, every other of whom needs a human: `careful` hands over at once, others only every third. */
export function madeSource(over: Partial<MadeRun> = {}): RunSource {
  const made = { ...USUAL, ...over };
  const played = Array.from({ length: made.customers }, (_, index) => {
    const scenario = scenarioAt(index, made);
    const record = recordOf(scenario, index, made);
    return { scenario, record, judged: judgeConversation(record, scenario, TEAM) };
  });
  const scenarios = new Map(played.map(({ scenario }) => [scenario.scenario as string, scenario]));
  const judged = played.map((one) => one.judged);
  const compared = new Map<string, Comparison>();
  const sideOf = (name: string) => ({
    cells: judged.flatMap(({ cells }) => cells.filter(({ variant }) => variant === name)),
    derived: judged.flatMap(({ derived }) => derived.filter(({ variant }) => variant === name)),
  });
  return {
    view: viewOf(made, scenarios, judged),
    conversation: async (position) => {
      const one = played[position];
      if (one === undefined) throw new Error('there is no such conversation');
      return { position, record: one.record, scenario: one.scenario, cells: one.judged.cells, traces: made.areWordsKept ? tracesOf(made.policies) : {} };
    },
    compare: async (a, b) => {
      const known = compared.get(`${a} ${b}`) ?? compareVariants({ a: sideOf(a), b: sideOf(b), scenarios });
      compared.set(`${a} ${b}`, known);
      return known;
    },
    search: async function* (text) {
      for (const [position, { record }] of played.entries())
        if (record.courses.some(({ turns }) => turns.some(({ customer }) => customer.includes(text)))) yield position;
    },
    history: async () => made.history,
  };
}

function tracesOf(policies: readonly string[]): Record<string, TurnTrace[]> {
  const rules: TurnTrace['rules'] = [
    { rule: 'unsure', do: 'offer', is: 'not', decided: false, values: { confidence: 0.7 } },
    { rule: 'over-authority', do: 'escalate', is: 'fired', decided: true, values: { 'action.amount': 640, 'authority.limit': 200 } },
  ];
  return Object.fromEntries(policies.map((name) => [name, [1, 2].map((turn) => ({ turn, rules }))]));
}

const TRAFFIC = Traffic.parse({
  version: 1,
  source: 'assumption',
  cells: ['billing', 'orders'].flatMap((stratum) => [
    { stratum, need: 'must', share: 0.05 },
    { stratum, need: 'must_not', share: 0.45 },
  ]),
});

function viewOf(made: MadeRun, scenarios: ReadonlyMap<string, Scenario>, judged: readonly JudgedConversation[]): RunView {
  const names = [...made.policies, NEVER];
  const [all, list] = [gatherer(), lister(names)];
  for (const [index, conversation] of judged.entries()) {
    all.add(conversation);
    list.add(conversation, index * 1000);
  }
  const report = reportOn({
    gathered: all.gathered(scenarios),
    scenarios,
    ...(made.hasTraffic ? { traffic: TRAFFIC } : {}),
    costs: ASSUMED_COSTS,
    currency: 'USD',
    variants: names.map((name) => ({ name, bound: name === NEVER })),
  });
  const heading = { version: '0.1.0', suite: 'made', seed: 1, isDemo: false, folder: 'runs/made' };
  return { heading, info: infoOf(made), report, listing: list.listing(), scenarios, faults: made.faults };
}

function infoOf({ policies }: MadeRun): RunInfo {
  const digest = '0'.repeat(64);
  return {
    v: 1,
    id: 'made',
    status: 'finished',
    started: '2026-03-03T15:00:00Z',
    escalab: '0.1.0',
    suite: { name: 'made', paths: [] },
    team_file: 'team.yaml',
    settings: { seed: 1, trials: 1, max_turns: 20 },
    policies: [...policies, NEVER].map((name) => ({ name, kind: 'rules', bound: name === NEVER, file: `${name}.yaml`, copy: `inputs/${name}.yaml`, digest })),
    digests: { team: digest, play: {}, labels: digest },
  };
}
