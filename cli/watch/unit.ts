import { digestText, digestValue } from '../../core/digest.ts';
import type { Team } from '../../core/team.ts';
import type { Cell } from '../../evaluators/cell.ts';
import { type JudgedConversation, judgeConversation } from '../../evaluators/judged.ts';
import type { Policy } from '../../policies/policy.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { digestOfLabels, digestOfPlay } from '../../scenarios/identity.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** One policy on all trials of one scenario, played and judged. */
export interface Unit {
  /** Digests of what it was played from, and of what it was judged by: where neither changed, nor has the unit. */
  readonly playedFrom: string;
  readonly judgedBy: string;
  readonly records: readonly ConversationRecord[];
  readonly judged: readonly JudgedConversation[];
}

/** What a play of a scenario rests on beside the policy. */
export interface Footing {
  readonly scenario: Scenario;
  readonly trials: number;
  readonly team: Team;
  /** Digest of the team and of the settings of the play. */
  readonly ground: string;
}

function playedFrom(policy: Policy, { scenario, trials, ground }: Footing): string {
  return `${digestText(policy.source.text)} ${identityOf(scenario).play} ${trials} ${ground}`;
}

function judgedBy({ scenario, ground }: Footing): string {
  return `${identityOf(scenario).labels} ${ground}`;
}

interface Identity {
  readonly play: string;
  readonly labels: string;
}

const identities = new WeakMap<Scenario, Identity>();

/** Reckoned once: a suite is read again only where one of its files changed. */
function identityOf(scenario: Scenario): Identity {
  const known = identities.get(scenario);
  if (known !== undefined) return known;
  const { title, weight = 1 } = scenario;
  const found = { play: digestOfPlay(scenario), labels: digestValue([digestOfLabels(scenario), title, weight]) };
  identities.set(scenario, found);
  return found;
}

/** The unit as it was, where nothing that it rests on changed; judged anew, where its labels did; undefined where it has to be played. */
export function stillHolds(policy: Policy, footing: Footing, before: Unit | undefined): Unit | undefined {
  if (before === undefined || before.playedFrom !== playedFrom(policy, footing)) return undefined;
  return before.judgedBy === judgedBy(footing) ? before : unitOf(policy, footing, before.records, undefined);
}

/** Judges what was played; a conversation that went as before is judged as before. */
export function unitOf(policy: Policy, footing: Footing, records: readonly ConversationRecord[], before: Unit | undefined): Unit {
  const by = judgedBy(footing);
  const known = before?.judgedBy === by ? before : undefined;
  const judged = records.map(
    (record, trial) => sameAs(record, known?.records[trial], known?.judged[trial]) ?? judgeConversation(record, footing.scenario, footing.team),
  );
  return { playedFrom: playedFrom(policy, footing), judgedBy: by, records, judged };
}

function sameAs(record: ConversationRecord, before: ConversationRecord | undefined, judged: JudgedConversation | undefined): JudgedConversation | undefined {
  return before !== undefined && judged !== undefined && JSON.stringify(record) === JSON.stringify(before) ? judged : undefined;
}

/** One conversation of which each holds another variant, as one. */
export function together(judged: readonly JudgedConversation[]): JudgedConversation {
  const [first] = judged;
  if (first === undefined) throw new RangeError('there is no conversation to put together');
  const broken = judged.find(({ status }) => status !== 'played');
  if (broken !== undefined) return broken;
  const readings = judged.flatMap((one) => one.readings ?? []);
  const all = (of: (one: JudgedConversation) => readonly Cell[]) => judged.flatMap(of);
  return {
    ...first,
    cells: all(({ cells }) => cells),
    derived: all(({ derived }) => derived),
    ...(readings.length === 0
      ? {}
      : { readings: { neediest: readings.flatMap((one) => one.neediest), least_needy: readings.flatMap((one) => one.least_needy) } }),
  };
}
