import { join } from 'node:path';
import { observe } from '../../core/observe.ts';
import type { Decided, QuietRule } from '../../evaluators/comparison/decided.ts';
import type { Flip } from '../../evaluators/comparison/flips.ts';
import { loadRulePolicy } from '../../policies/rules/load.ts';
import type { RulePolicy } from '../../policies/rules/policy.ts';
import { traceRules } from '../../policies/rules/trace.ts';
import { wholeCourse } from '../../runs/courses.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { readRecords } from '../../runs/records.ts';
import type { Side } from './side.ts';

/** Where one policy decided by a rule and the other has a rule of that name which kept quiet: adds what that rule looked at. */
export async function withQuietRules(flips: readonly Flip[], a: Side, b: Side): Promise<Flip[]> {
  const ofA = await quietRules(flips, a, 'a', 'b');
  const ofB = await quietRules(flips, b, 'b', 'a');
  return flips.map((flip) => {
    const { parting } = flip;
    if (parting === undefined) return flip;
    return { ...flip, parting: { ...parting, a: withQuiet(parting.a, ofA.get(flip)), b: withQuiet(parting.b, ofB.get(flip)) } };
  });
}

function withQuiet(decided: Decided, quiet: QuietRule | undefined): Decided {
  return quiet === undefined ? decided : { ...decided, by: { kind: 'no_rule', quiet } };
}

async function quietRules(flips: readonly Flip[], side: Side, own: 'a' | 'b', other: 'a' | 'b'): Promise<ReadonlyMap<Flip, QuietRule>> {
  const found = new Map<Flip, QuietRule>();
  const asked = flips.filter(({ parting }) => parting?.[own].by.kind === 'no_rule' && parting[other].by.kind === 'rule');
  const policy = asked.length === 0 ? undefined : rulesOf(side);
  if (policy === undefined) return found;
  for await (const record of readRecords(side.run.folder)) {
    for (const flip of asked) {
      if (flip.scenario !== record.scenario || flip.trials[0] !== record.trial) continue;
      const quiet = quietRule(flip, record, side.variant, policy, other);
      if (quiet !== undefined) found.set(flip, quiet);
    }
  }
  return found;
}

function rulesOf({ run, variant }: Side): RulePolicy | undefined {
  const info = run.info.policies.find(({ name }) => name === variant);
  return info?.kind === 'rules' ? loadRulePolicy(join(run.folder, info.copy)) : undefined;
}

function quietRule({ parting }: Flip, record: ConversationRecord, variant: string, policy: RulePolicy, other: 'a' | 'b'): QuietRule | undefined {
  const passage = record.variants[variant];
  const by = parting?.[other].by;
  if (passage === undefined || parting === undefined || by?.kind !== 'rule') return undefined;
  const { turns } = wholeCourse(record, passage.course);
  if (turns.length < parting.turn) return undefined;
  const offers = passage.offers.filter(({ turn }) => turn < parting.turn);
  const rule = traceRules(policy, observe(record.context, turns, parting.turn, offers)).find((trace) => trace.rule === by.rule);
  return rule?.is === 'not' ? { rule: rule.rule, values: rule.values } : undefined;
}
