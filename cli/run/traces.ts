import { join } from 'node:path';
import { observe } from '../../core/observe.ts';
import type { TurnTrace } from '../../dashboards/plain/trace.ts';
import type { Cell } from '../../evaluators/cell.ts';
import { loadRulePolicy } from '../../policies/rules/load.ts';
import type { RulePolicy } from '../../policies/rules/policy.ts';
import { traceRules } from '../../policies/rules/trace.ts';
import { wholeCourse } from '../../runs/courses.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import type { StoredRun } from './stored.ts';

/** The rules of a variant by its name; undefined for a module, whose inside nobody sees. */
export type RulesOf = (variant: string) => RulePolicy | undefined;

/** Loads each of the run's copies once. @throws InputError, when asked, where a copy is gone or damaged */
export function rulesIn(run: StoredRun): RulesOf {
  const loaded = new Map<string, RulePolicy>();
  return (variant) => {
    const info = run.info.policies.find(({ name }) => name === variant);
    if (info?.kind !== 'rules') return undefined;
    const policy = loaded.get(variant) ?? loadRulePolicy(join(run.folder, info.copy));
    loaded.set(variant, policy);
    return policy;
  };
}

/** The rules' view of each turn that the variant decided, recomputed from its observations. */
export function tracesOf(rulesOf: RulesOf, record: ConversationRecord, { variant, walk }: Cell): TurnTrace[] {
  const policy = rulesOf(variant);
  if (policy === undefined) return [];
  const { turns } = wholeCourse(record, walk.course);
  return turns.slice(0, walk.stop.turn).map(({ turn }) => {
    const offers = walk.offers.filter((offer) => offer.turn < turn);
    return { turn, rules: traceRules(policy, observe(record.context, turns, turn, offers)) };
  });
}
