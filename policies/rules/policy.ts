import type { Observation } from '../../core/observation.ts';
import type { Located } from '../../core/yaml.ts';
import type { Policy } from '../policy.ts';
import type { PolicyFile } from '../schema.ts';
import type { SlotTable } from './closures/slots.ts';
import type { CompiledRule } from './compile.ts';

/** A policy made of rules that have all been checked. */
export interface RulePolicy extends Policy {
  readonly kind: 'rules';
  readonly definition: PolicyFile;
  /** In the order of the file. */
  readonly rules: readonly CompiledRule[];
  /** The parts of the observation that some rule reads. */
  readonly reads: readonly (keyof Observation)[];
  /** Where the closures of its rules find what they read. */
  readonly slots: SlotTable;
  /** Whether each of its rules has a closure. */
  readonly isCovered: boolean;
  /** Where in the file a part of the definition stands. */
  readonly where: Located['where'];
}

export function isRulePolicy(policy: Policy): policy is RulePolicy {
  return policy.kind === 'rules' && 'rules' in policy;
}
