import { Environment } from '@marcbachmann/cel-js';
import type { Observation } from '../../core/observation.ts';
import type { Param } from '../schema.ts';
import { registerNumbers } from './numbers.ts';
import { OBSERVED } from './observed.ts';
import { type RecordShape, type Shape, shapeOfParams, typeName } from './shapes.ts';

/** What conditions of one policy are checked and evaluated against. */
export interface RuleEnvironment {
  readonly cel: Environment;
  /** Every variable and what lies under it, `params` included. */
  readonly variables: Readonly<Record<string, Shape>>;
  readonly params: Readonly<Record<string, Param>>;
}

type Constructor = new () => Record<string, unknown>;

const observedTypes = new Map<RecordShape, Constructor>();
let observedEnvironment: Environment | undefined;

/** The environment of a policy: the observation, and its params as constants. */
export function ruleEnvironment(params: Readonly<Record<string, Param>>): RuleEnvironment {
  observedEnvironment ??= environmentOfObservation();
  const cel = observedEnvironment.clone();
  const shape = shapeOfParams(params);
  const types = new Map<RecordShape, Constructor>();
  registerTypes(cel, shape, types);
  cel.registerConstant('params', shape.type, typed(params, shape, types));
  return { cel, variables: { ...OBSERVED, params: shape }, params };
}

/** An observation as CEL reads it: of its parts, those that are in `read`. */
export function ruleContext(observation: Observation, read: Iterable<keyof Observation>): Readonly<Record<string, unknown>> {
  const context: Record<string, unknown> = {};
  for (const name of read) context[name] = typed(observation[name], OBSERVED[name], observedTypes);
  return context;
}

function environmentOfObservation(): Environment {
  const cel = new Environment();
  registerNumbers(cel);
  for (const [name, shape] of Object.entries(OBSERVED)) {
    registerTypes(cel, shape, observedTypes);
    cel.registerVariable(name, typeName(shape));
  }
  return cel;
}

/** CEL knows a type by the class of its values, so each record shape gets a class of its own. */
function registerTypes(cel: Environment, shape: Shape, types: Map<RecordShape, Constructor>): void {
  if (typeof shape === 'string') return;
  if (!('fields' in shape)) {
    registerTypes(cel, 'list' in shape ? shape.list : shape.map, types);
    return;
  }
  for (const inner of Object.values(shape.fields)) registerTypes(cel, inner, types);
  const ctor: Constructor = class {
    [field: string]: unknown;
  };
  types.set(shape, ctor);
  cel.registerType(shape.type, { ctor, fields: Object.fromEntries(Object.entries(shape.fields).map(([key, inner]) => [key, typeName(inner)])) });
}

function typed(value: unknown, shape: Shape, types: ReadonlyMap<RecordShape, Constructor>): unknown {
  if (typeof shape === 'string' || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return 'list' in shape && typeof shape.list !== 'string' ? value.map((item) => typed(item, shape.list, types)) : value;
  const ctor = 'fields' in shape ? types.get(shape) : undefined;
  if (!ctor || !('fields' in shape)) return value;
  const wrapped = Object.assign(new ctor(), value);
  for (const [key, inner] of Object.entries(shape.fields)) {
    if (typeof inner !== 'string' && key in value) wrapped[key] = typed(wrapped[key], inner, types);
  }
  return wrapped;
}
