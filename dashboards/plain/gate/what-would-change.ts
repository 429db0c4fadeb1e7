import type { JudgedCondition } from '../../../evaluators/gate/judged-condition.ts';
import { unitOf } from '../../../evaluators/gate/settings.ts';
import { plural } from '../numbers.ts';
import { conditionText, shown } from './condition-row.ts';

/** What keeps a condition from passing, and what would mend it; a point estimate is marked even where it passes. */
export function whatWouldChange(judged: JudgedCondition): string[] {
  const { condition, answer, bounds, best, n, families, critical = [] } = judged;
  if (condition.kind === 'critical_failures')
    return answer === 'fail' ? [`beyond authority in ${critical.slice(0, 3).join(', ')}${critical.length > 3 ? ', …' : ''}`] : [];
  const name = conditionText(condition);
  if (condition.kind === 'limit' && condition.judgedOn === 'point') return [`* ${name}: a point estimate; it decides nothing statistically`];
  if (answer === 'pass') return [];
  if (n === 0) return [`${name}: no customer of this suite counts`];
  const unit = unitOf(condition.figure);
  if (bounds === undefined)
    return [`${name}: ${plural(families, 'family', 'families')} ${families === 1 ? 'tells' : 'tell'} too little for a bound; it takes at least 5`];
  if (answer === 'fail') return [`${name}: even the opposite bound, ${shown(bounds.fail, unit)}, breaks it`];
  if (isBeyond(judged)) {
    const says = `${name}: no policy can pass this here: had nothing gone wrong, the bound would still be ${shown(best ?? 0, unit)}`;
    return [`${says}; \`escalab gate --plan\` tells what it takes`];
  }
  return [
    `${name}: the truth may lie on either side; ${n.toFixed(0)} customers in ${plural(families, 'family', 'families')} count, and more families would tell`,
  ];
}

/** Not even a policy without a mistake would pass on these customers. */
function isBeyond({ condition, best }: JudgedCondition): boolean {
  if (condition.kind === 'critical_failures' || best === undefined) return false;
  if (condition.kind === 'non_inferiority') return best < -condition.margin;
  return condition.side === 'at_least' ? best < condition.limit : best > condition.limit;
}
