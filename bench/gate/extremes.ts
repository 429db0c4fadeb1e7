import type { Cell } from '../../evaluators/cell.ts';
import type { BaselineCell } from '../../evaluators/gate/baseline-cell.ts';
import { cell, type Judged } from '../../evaluators/testdata/cell.ts';
import type { Tried } from './conditions.ts';
import { LACKING, STARTABLE } from './handoff-scores.ts';
import type { DrawnSuite } from './null.ts';

type Way = Readonly<Record<'must' | 'must_not', Judged>>;

const WELL: Way = { must: 'correct', must_not: 'contained' };
const ILL: Way = { must: 'missed', must_not: 'unnecessary' };
const EVERYBODY: Way = { must: 'correct', must_not: 'unnecessary' };
const NOBODY: Way = { must: 'missed', must_not: 'contained' };

/** The same customers, served as well or as ill for the condition as can be, by a policy and the other way round by its baseline. */
export function extreme(condition: Tried, cells: readonly Cell[], which: 'best' | 'worst'): DrawnSuite {
  const way = wayOf(condition, which);
  const score = which === 'best' ? STARTABLE : LACKING;
  const served = cells.map((one) => servedAs(one, way, score));
  if (condition.kind === 'limit') return { cells: served, baseline: [] };
  const isHit = (which === 'best') === (condition.figure !== 'recall' && condition.figure !== 'specificity');
  const hits: BaselineCell['hits'] = { [condition.figure]: { hits: isHit ? 1 : 0, of: 1 } };
  return { cells: served, baseline: served.map(({ scenario }) => ({ scenario, hits })) };
}

function wayOf(condition: Tried, which: 'best' | 'worst'): Way {
  const { figure } = condition;
  if (figure === 'rate') return (condition.kind === 'limit' && condition.side === 'at_least') === (which === 'best') ? EVERYBODY : NOBODY;
  if (figure === 'startable') return EVERYBODY;
  if (which === 'best') return WELL;
  return figure === 'offered_unnecessarily' ? { must: 'missed', must_not: 'offered_unnecessarily' } : ILL;
}

/** Who cannot be scored stays as it was, but may be handed over or not. */
function servedAs(one: Cell, way: Way, handoff: Cell['handoff']): Cell {
  const { scenario, family, stratum, need } = one;
  const isScored = one.outcome.outcome !== 'unscored';
  if (!isScored) return { ...one, handed: way.must === 'correct' ? 'yes' : 'no' };
  if (need !== 'must' && need !== 'must_not') return one;
  const judged = way[need];
  const isHandoff = judged === 'correct' || judged === 'unnecessary';
  return cell(judged, { scenario, family, stratum, ...(isHandoff && handoff ? { handoff } : {}) });
}
