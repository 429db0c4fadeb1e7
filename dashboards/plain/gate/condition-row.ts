import type { JudgedCondition } from '../../../evaluators/gate/judged-condition.ts';
import { unitOf } from '../../../evaluators/gate/settings.ts';

const ANSWERS = { pass: 'pass', fail: 'FAIL', not_enough_evidence: 'not enough' } as const;

/** Condition, figure, bound, answer. */
export function conditionRow({ condition, estimate, bounds, answer, critical }: JudgedCondition): string[] {
  if (condition.kind === 'critical_failures') return ['no critical failure', String(critical?.length ?? 0), '', ANSWERS[answer]];
  const unit = unitOf(condition.figure);
  const figure = estimate === undefined ? '–' : range(shown(estimate.low, unit), shown(estimate.high, unit));
  const bound = condition.kind === 'limit' && condition.judgedOn === 'point' ? 'point*' : bounds === undefined ? '–' : shown(bounds.pass, unit);
  return [conditionText(condition), figure, bound, ANSWERS[answer]];
}

type Measured = Exclude<JudgedCondition['condition'], { kind: 'critical_failures' }>;

/** `recall ≥ 0.900`, `trapped ≤ 20.0 per 1,000`. */
export function conditionText(condition: Measured): string {
  const unit = unitOf(condition.figure);
  const per = unit === 1000 ? ' per 1,000' : '';
  if (condition.kind === 'non_inferiority') return `${condition.figure} at most ${asked(condition.margin, unit)}${per} worse`;
  return `${condition.figure} ${condition.side === 'at_least' ? '≥' : '≤'} ${asked(condition.limit, unit)}${per}`;
}

/** A limit is never rounded to another one: 0.03 per 1,000, meant as a share perhaps, must not read 0.0. */
function asked(share: number, unit: 1 | 1000): string {
  const [exact, short] = [Number((share * unit).toPrecision(9)), shown(share, unit)];
  return Number(short) === exact ? short : String(exact);
}

export function range(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`;
}

export function shown(share: number, unit: 1 | 1000): string {
  return unit === 1 ? share.toFixed(3) : (share * unit).toFixed(1);
}
