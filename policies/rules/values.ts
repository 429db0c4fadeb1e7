import type { Scalar } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import type { Param } from '../schema.ts';
import type { ReadPath } from './paths.ts';

/** Longest text that a firing repeats: it is not to carry whole messages. */
const MAX_TEXT = 200;

type Values = Readonly<Record<string, Scalar>>;
type Params = Readonly<Record<string, Param>>;
interface Found {
  readonly name: string;
  readonly value: unknown;
}
/** Where a path leads; `undefined` where it leads nowhere. */
type Follow = (observation: Observation) => Found | undefined;

/**
 * Reads the values that the paths of a condition lead to, by the path as resolved: `params.confidence[action.consequence]` gives
 * `params.confidence.financial`. Lists of scalars are joined; what is absent, a table, or computed is left out.
 */
export function valuesOf(reads: readonly ReadPath[], params: Params): (observation: Observation) => Values {
  const follows = reads.map((path) => followed(path, params));
  return (observation) => {
    const values: Record<string, Scalar> = {};
    for (const follow of follows) {
      const found = follow(observation);
      const scalar = found && scalarOf(found.value);
      if (found && scalar !== undefined) values[found.name] = scalar;
    }
    return values;
  };
}

function followed(path: ReadPath, params: Params): Follow {
  const keys = path.steps.flatMap((step) => ('key' in step ? [step.key] : []));
  const name = [path.root, ...keys].join('.');
  if (keys.length < path.steps.length) return (observation) => resolve(path, (root) => rootOf(root, observation, params));
  if (path.root !== 'params') return (observation) => at(name, rootOf(path.root, observation, params), keys);
  const known = at(name, params, keys);
  return () => known;
}

function at(name: string, root: unknown, keys: readonly string[]): Found | undefined {
  let value = root;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return { name, value };
}

function rootOf(name: string, observation: Observation, params: Params): unknown {
  return name === 'params' ? params : Reflect.get(observation, name);
}

function resolve(path: ReadPath, rootNamed: (name: string) => unknown): Found | undefined {
  let value = rootNamed(path.root);
  let name = path.root;
  for (const step of path.steps) {
    const key = 'key' in step ? step.key : step.at === 'computed' ? undefined : resolve(step.at, rootNamed)?.value;
    if ((typeof key !== 'string' && typeof key !== 'number') || typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    name = `${name}.${key}`;
    value = Reflect.get(value, key);
  }
  return { name, value };
}

function scalarOf(value: unknown): Scalar | undefined {
  if (typeof value === 'string') return shortened(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (!Array.isArray(value) || value.some((item) => typeof item === 'object')) return undefined;
  return shortened(value.join(', '));
}

/** A text as a firing repeats it: at most 200 characters. */
export function shortened(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
}
