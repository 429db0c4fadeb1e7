import { InputError } from '../../core/errors.ts';
import type { Observation } from '../../core/observation.ts';
import { validate } from '../../core/validate.ts';
import { type Located, parseYaml, readYaml } from '../../core/yaml.ts';
import { PolicyFile } from '../schema.ts';
import { type SlotTable, slotTable } from './closures/slots.ts';
import { type CompiledRule, compileRule } from './compile.ts';
import { decideByRules } from './decide.ts';
import { definitionProblems } from './definition-problems.ts';
import { ruleEnvironment } from './environment.ts';
import { OBSERVED } from './observed.ts';
import { incompleteTables } from './param-problems.ts';
import type { RulePolicy } from './policy.ts';

/**
 * Reads a policy of rules and checks it whole.
 * @throws InputError with every problem that was found
 */
export function loadRulePolicy(file: string): RulePolicy {
  return rulePolicyOf(readYaml(file));
}

/** The same for a text that is at hand, such as the copy that a run keeps. */
export function parseRulePolicy(file: string, text: string): RulePolicy {
  return rulePolicyOf(parseYaml(file, text));
}

function rulePolicyOf(located: Located): RulePolicy {
  const definition = validate(PolicyFile, located);
  const slots = slotTable();
  const rules = compileRules(definition, slots, located);
  const reads = [...new Set(rules.flatMap((rule) => rule.reads.map((path) => path.root)))].filter(isObserved);
  const made = { definition, rules, reads, slots, isCovered: rules.every(({ closure }) => closure !== undefined) };
  return {
    ...made,
    where: located.where,
    name: definition.policy,
    kind: 'rules',
    bound: definition.bound,
    failSafe: definition.fail_safe,
    defaults: definition.defaults,
    handoff: definition.handoff,
    source: { file: located.file, text: located.text },
    decide: (observation) => decideByRules(made, observation),
    close: () => Promise.resolve(),
  };
}

function compileRules(definition: PolicyFile, slots: SlotTable, located: Located): readonly CompiledRule[] {
  const environment = ruleEnvironment(definition.params);
  const results = definition.rules.map((rule, index) => {
    const place = located.where(['rules', index, 'when']);
    return compileRule(rule, environment, slots, { file: located.file, text: located.text, place });
  });
  const rules = results.flatMap((result) => (result.ok ? [result.compiled] : []));
  const ofConditions = results.flatMap((result) => (result.ok ? [] : result.problems));
  const problems = [...definitionProblems(definition, located), ...incompleteTables(definition, rules, located), ...ofConditions];
  const [first, ...rest] = problems.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
  if (first) throw new InputError(first, ...rest);
  return rules;
}

function isObserved(name: string): name is keyof Observation {
  return name in OBSERVED;
}
