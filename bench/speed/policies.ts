import { join } from 'node:path';
import type { Policy } from '../../policies/policy.ts';
import { loadRulePolicy, parseRulePolicy } from '../../policies/rules/load.ts';

const LIBRARY = join(import.meta.dirname, '../../policies/library');
const OTHERS = ['conservative', 'lenient', 'flat-threshold', 'by-ticket-type'] as const;

export function balanced(): Policy {
  return loadRulePolicy(join(LIBRARY, 'balanced.yaml'));
}

/** Ten: the shipped policies but for the bounds, and `balanced` with five other bars for acting on money and for frustration. */
export function tenVariants(): readonly Policy[] {
  const base = balanced();
  const moved = [0.6, 0.7, 0.8, 0.9, 0.95].map((bar, index) => {
    const text = base.source.text
      .replace('policy: balanced', `policy: balanced-${index + 1}`)
      .replace('financial: 0.85', `financial: ${bar}`)
      .replace('frustration: 0.75', `frustration: ${bar}`);
    return parseRulePolicy(`balanced-${index + 1}.yaml`, text);
  });
  return [base, ...OTHERS.map((name) => loadRulePolicy(join(LIBRARY, `${name}.yaml`))), ...moved];
}
