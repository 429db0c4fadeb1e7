import type { ParseResult } from '@marcbachmann/cel-js';
import type { Scalar } from '../../core/decision.ts';
import type { Problem } from '../../core/errors.ts';
import type { Observation } from '../../core/observation.ts';
import type { Rule } from '../schema.ts';
import type { Slots } from './closures/closure.ts';
import { closureOf } from './closures/compile.ts';
import type { SlotTable } from './closures/slots.ts';
import { type ConditionProblem, inFile, type LocatedCondition } from './condition-problem.ts';
import type { RuleEnvironment } from './environment.ts';
import { type ComparedText, comparedTexts } from './literals.ts';
import type { ReadPath } from './paths.ts';
import { patternProblems } from './patterns.ts';
import { referencesOf } from './references.ts';
import { type UnguardedRead, unguardedReads } from './unguarded.ts';
import { valuesOf } from './values.ts';
import { impossibleTexts } from './vocabularies.ts';
import { named, problemOfCel } from './wording.ts';

/** A rule whose condition is known to be well formed and to give true or false. */
export interface CompiledRule {
  readonly rule: Rule;
  /** What its condition may read, in the order it stands there. */
  readonly reads: readonly ReadPath[];
  /** Reads what these paths lead to. */
  readonly values: (observation: Observation) => Readonly<Record<string, Scalar>>;
  /** The texts that it compares with parts of the observation. */
  readonly texts: readonly ComparedText[];
  /** What it reads that may be absent, without asking whether it is there. */
  readonly unguarded: readonly UnguardedRead[];
  /** As CEL evaluates it. Throws what CEL throws when something that is read is absent. */
  readonly holds: (context: Readonly<Record<string, unknown>>) => boolean;
  /** The same without CEL, over the policy's slots; throws `Unsure` where only CEL can say. Absent where it has no closure. */
  readonly closure?: (slots: Slots) => boolean;
}

export type Compiled = { readonly ok: true; readonly compiled: CompiledRule } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Compiles a rule's condition, or says everything that is wrong with it. */
export function compileRule(rule: Rule, environment: RuleEnvironment, slots: SlotTable, located: Omit<LocatedCondition, 'condition'>): Compiled {
  const compiled = compileCondition(rule.when, environment, slots);
  if (!('problems' in compiled)) return { ok: true, compiled: { rule, ...compiled } };
  return { ok: false, problems: compiled.problems.map((problem) => inFile(problem, { ...located, condition: rule.when })) };
}

type Condition = Omit<CompiledRule, 'rule'>;

function compileCondition(condition: string, environment: RuleEnvironment, slots: SlotTable): Condition | { readonly problems: readonly ConditionProblem[] } {
  const parsed = parse(condition, environment);
  if ('code' in parsed) return { problems: [parsed] };
  const references = referencesOf(parsed.ast, environment);
  const problems = [...references.problems, ...patternProblems(parsed.ast, environment.params)];
  if (problems.length > 0) return { problems };
  const { valid, type, error } = parsed.check();
  if (!valid) return { problems: [problemOfCel(error, condition)] };
  if (type !== 'bool') return { problems: [notBool(condition, type)] };
  const texts = comparedTexts(parsed.ast, environment.params);
  const impossible = impossibleTexts(texts);
  if (impossible.length > 0) return { problems: impossible };
  const closure = closureOf(parsed.ast, environment, slots);
  return {
    reads: references.reads,
    values: valuesOf(references.reads, environment.params),
    texts,
    unguarded: unguardedReads(parsed.ast, condition, environment),
    holds: (context) => parsed(context) === true,
    ...(closure ? { closure } : {}),
  };
}

function parse(condition: string, environment: RuleEnvironment): ParseResult | ConditionProblem {
  try {
    return environment.cel.parse(condition);
  } catch (error) {
    return problemOfCel(error, condition);
  }
}

function notBool(condition: string, type: string | undefined): ConditionProblem {
  return {
    code: 'condition-not-bool',
    message: `a condition gives true or false; this one gives ${named(type)}`,
    help: 'Compare it with something.',
    start: 0,
    end: condition.trimEnd().length,
  };
}
