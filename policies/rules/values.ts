import type { Scalar } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import type { Param } from '../schema.ts';
import type { ReadPath } from './paths.ts';

/** Longest text that a firing repeats: it is not to carry whole messages. */
const MAX_TEXT = 200;

/**
 * The values that the paths of a condition lead to, by the path as resolved: `params.confidence[action.consequence]` gives
 * `params.confidence.financial`. Lists of scalars are joined; what is absent, a table, or computed is left out.
 */
export function valuesOf(reads: readonly ReadPath[], observation: Observation, params: Readonly<Record<string, Param>>): Readonly<Record<string, Scalar>> {
  const values: Record<string, Scalar> = {};
  const rootOf = (name: string): unknown => (name === 'params' ? params : Reflect.get(observation, name));
  for (const path of reads) {
    const found = resolve(path, rootOf);
    const scalar = found && scalarOf(found.value);
    if (found && scalar !== undefined) values[found.name] = scalar;
  }
  return values;
}

function resolve(path: ReadPath, rootOf: (name: string) => unknown): { name: string; value: unknown } | undefined {
  let value = rootOf(path.root);
  let name = path.root;
  for (const step of path.steps) {
    const key = 'key' in step ? step.key : step.at === 'computed' ? undefined : resolve(step.at, rootOf)?.value;
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
