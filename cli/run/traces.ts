import { join } from 'node:path';
import { observe } from '../../core/observe.ts';
import type { TurnTrace } from '../../dashboards/plain/trace.ts';
import type { Cell } from '../../evaluators/cell.ts';
import { loadRulePolicy } from '../../policies/rules/load.ts';
import { traceRules } from '../../policies/rules/trace.ts';
import { wholeCourse } from '../../runs/courses.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import type { StoredRun } from './stored.ts';

/** The rules' view of each turn that the variant decided, recomputed from its observations and the run's copy of the policy. */
export function tracesOf(run: StoredRun, record: ConversationRecord, { variant, walk }: Cell): TurnTrace[] {
  const info = run.info.policies.find(({ name }) => name === variant);
  if (info?.kind !== 'rules') return [];
  const policy = loadRulePolicy(join(run.folder, info.copy));
  const { turns } = wholeCourse(record, walk.course);
  return turns.slice(0, walk.stop.turn).map(({ turn }) => {
    const offers = walk.offers.filter((offer) => offer.turn < turn);
    return { turn, rules: traceRules(policy, observe(record.context, turns, turn, offers)) };
  });
}
