import { digestText, digestValue } from '../../core/digest.ts';
import { digestOfLabels, digestOfPlay } from '../../scenarios/identity.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { createRun, RUN_FILES } from '../folder.ts';
import { ConversationRecord } from '../record.ts';
import { RunInfo } from '../run.ts';

const TEAM = 'team: acme\n';
const POLICY = 'policy: v\n';

/** A conversation in which the customer says `words`. */
export function aRecord(words: readonly string[], trial = 1, scenario = 'hello'): ConversationRecord {
  const turns = words.map((customer, index) => ({
    turn: index + 1,
    at: '2026-03-03T10:00:00Z',
    customer,
    signals: { sentiment: -0.25, sensitive_topics: ['legal'] },
    sources: { sentiment: 'given' },
    derived: {},
    action: { name: 'refund', consequence: 'financial', amount: 640 },
    authority: { permitted: false, limit: 200, because: 'over the limit' },
    outcome: 'refused',
    reply: customer,
  }));
  return ConversationRecord.parse({
    v: 1,
    scenario,
    family: 'greetings',
    stratum: 'other',
    trial,
    kind: 'script',
    context: { channel: 'chat', language: 'en', account: { id: 'c-1' }, contacts: [] },
    status: 'played',
    courses: [{ id: '0', turns, end: 'resolved' }],
    latent: { '0': { beats: turns.map(() => 'b'), asks: [] } },
    variants: { v: { course: '0', offers: [], decisions: [], stop: { how: 'ended', turn: turns.length, end: 'resolved' } } },
    on_derived: {},
  });
}

/** A scenario, as far as a run's folder looks at it. */
function stored(scenario: string): Scenario {
  return { scenario, truth: { need: 'unlabelled' }, customer: { kind: 'script' } } as unknown as Scenario;
}

/** A run of these scenarios that was begun. */
export function anInfo(scenarios: readonly string[] = ['hello'], over: Partial<RunInfo> = {}): RunInfo {
  return RunInfo.parse({
    v: 1,
    id: 'r-1',
    status: 'running',
    started: '2026-03-03T10:00:00Z',
    escalab: '0.1.0',
    suite: { name: 'suite', paths: ['/suite'] },
    team_file: 'team.yaml',
    settings: { seed: 1, trials: 2, max_turns: 12 },
    policies: [{ name: 'v', kind: 'rules', bound: false, file: 'v.yaml', copy: 'inputs/policies/v.yaml', digest: digestText(POLICY) }],
    digests: {
      team: digestText(TEAM),
      play: Object.fromEntries(scenarios.map((id) => [id, digestOfPlay(stored(id))])),
      labels: digestValue(Object.fromEntries(scenarios.map((id) => [id, digestOfLabels(stored(id))]))),
    },
    ...over,
  });
}

/** Makes the folder of such a run, with nothing played. */
export function makeRun(folder: string, info: RunInfo, scenarios: readonly string[]): void {
  createRun(folder, info, [
    { name: RUN_FILES.team, text: TEAM },
    { name: RUN_FILES.scenarios, text: scenarios.map((id) => `${JSON.stringify(stored(id))}\n`).join('') },
    { name: 'inputs/policies/v.yaml', text: POLICY },
  ]);
}
