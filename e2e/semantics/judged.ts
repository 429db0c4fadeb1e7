import type { Firing } from '../../core/decision.ts';
import type { Cell } from '../../evaluators/cell.ts';
import type { Policy } from '../../policies/policy.ts';
import { maskingWarnings } from '../../policies/rules/checks.ts';
import type { RecordedDecision } from '../../runs/record.ts';

/** A cell in the words in which examples state their expectations. */
export function stated(cell: Cell, policy: Policy | undefined): Record<string, unknown> {
  const { decisions, offers } = cell.walk;
  const timed = cell.truth.need === 'must' && cell.truth.timing === 'timed' ? cell.truth : undefined;
  return {
    ...statedOutcome(cell),
    by: cell.walk.stop.how === 'escalated' ? cell.walk.stop.by : undefined,
    need: cell.need,
    opening: timed?.opening,
    deadline: timed?.deadline,
    offers: Object.fromEntries(offers.map(({ turn, answer }) => [turn, answer])),
    violations: cell.violations.map(({ turn }) => turn),
    fired: byTurn(decisions, ({ fired }) => fired?.rule),
    also_fired: byTurn(decisions, ({ also_fired }) => rulesOf(also_fired)),
    values: byTurn(decisions, ({ fired }) => fired?.values),
    errors: byTurn(decisions, ({ errors }) => (errors.length === 0 ? undefined : Object.fromEntries(errors.map(({ rule, acted }) => [rule, acted])))),
    failures: decisions.filter(({ failure }) => failure !== undefined).map(({ turn }) => turn),
    right: cell.rightness,
    masking_warnings: policy === undefined ? undefined : maskingWarnings(policy).length,
  };
}

export function statedOutcome({ outcome, handed, walk }: Cell): Record<string, unknown> {
  const { stop } = walk;
  return {
    outcome: outcome.outcome,
    why: outcome.outcome === 'unscored' ? outcome.why : undefined,
    cell: outcome.cell ?? 'none',
    handed,
    course: walk.course,
    stop: stop.turn,
    ends: stop.how === 'ended' ? stop.end : stop.how,
  };
}

/** Of all that can be said, what was asked for. */
export function picked(from: Readonly<Record<string, unknown>>, asked: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(asked).map((key) => [key, from[key]]));
}

function byTurn(decisions: readonly RecordedDecision[], of: (decision: RecordedDecision) => unknown): Record<string, unknown> {
  const entries = decisions.map((decision): [number, unknown] => [decision.turn, of(decision)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function rulesOf(firings: readonly Firing[]): string[] | undefined {
  return firings.length === 0 ? undefined : firings.map(({ rule }) => rule);
}
