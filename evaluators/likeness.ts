import { HANDOFF_PARTS } from '../core/vocabulary.ts';
import type { Cell } from './cell.ts';
import type { HandoffScore } from './handoff/score.ts';

/**
 * A text that two conversations of a scenario under one variant have in common where no evaluator tells them apart. Whoever
 * writes an evaluator that reads more of a cell adds it here; a test holds that a report of gathered cells is that of single ones.
 */
export function likenessOf(cell: Cell): string {
  const { variant, scenario, truth, outcome, handed, timeline, violations, handoff, rightness } = cell;
  const [violation] = violations;
  return JSON.stringify([
    variant,
    scenario,
    [cell.need, truth, outcome, handed, cell.isSilent, cell.calls],
    wayOf(cell),
    [timeline.frustrated_turns, timeline.asked, positionsOf(cell)],
    [violations.length > 0, violation?.turn, violation?.because],
    handoff === undefined ? null : likenessOfHandoff(handoff),
    rightness,
  ]);
}

/** What of the decisions and offers bears on figures, mistakes and handovers. */
function wayOf({ walk: { stop, offers, decisions } }: Cell): unknown {
  const decided = [decisions.at(-1), decisions.find(({ turn }) => turn === stop.turn)];
  return [
    stop,
    offers,
    decisions.length > 0,
    decided.map((one) => [one?.fired?.rule, one?.fired?.trigger, one?.failure === undefined, one?.errors[0]?.rule]),
    decisions.some(({ errors }) => errors.length > 0),
    decisions.some(({ failure }) => failure !== undefined),
  ];
}

/** Places among the messages that a transfer is measured by: of the window, the handoff, and offers, which may stand for one. */
function positionsOf({ truth, timeline: { positions }, walk }: Cell): unknown {
  const window = truth.need === 'must' && truth.timing === 'timed' ? positions.slice(truth.opening - 1, truth.deadline) : [];
  return [window, [walk.stop.turn, ...walk.offers.map(({ turn }) => turn)].map((turn) => positions[turn - 1])];
}

function likenessOfHandoff({ parts, facts, startable, placement, re_explain, defects, unverified }: HandoffScore): unknown {
  return [
    HANDOFF_PARTS.map((part) => [parts[part].present, parts[part].specific, parts[part].grounded]),
    facts.map(({ found }) => found),
    startable,
    placement,
    [re_explain.lacking, re_explain.buried, unverified.length],
    defects.map(({ kind, where }) => [kind, where]),
  ];
}
