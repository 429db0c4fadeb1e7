import { type Closure, isList, type Slots, type Type, unsure } from './closure.ts';

/** The same, and unsure where the value is absent or not of its type. */
export function checked(type: Type, run: (slots: Slots) => unknown): Closure {
  return { type, run: checkedRun(type, run) };
}

/** What JavaScript calls the values of a type, if it has a name for them. */
export function scalarName(type: Type): 'string' | 'number' | 'boolean' | undefined {
  if (type === 'string') return 'string';
  if (type === 'bool') return 'boolean';
  return type === 'double' || type === 'int' ? 'number' : undefined;
}

function checkedRun(type: Type, run: (slots: Slots) => unknown): Closure['run'] {
  return (slots) => {
    const value = run(slots);
    return isOf(type, value) ? value : unsure();
  };
}

/** Whether a value is of a type; of a list or table without looking at what it holds, as CEL does. */
export function isOf(type: Type, value: unknown): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'double' || type === 'int') return typeof value === 'number';
  if (type === 'bool') return typeof value === 'boolean';
  if (type === 'dyn') return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return typeof value === 'object' && value !== null && Array.isArray(value) === isList(type);
}

/** A closure of which true or false is asked. */
export function asBool({ type, run }: Closure): (slots: Slots) => boolean {
  if (type === 'bool') return run as (slots: Slots) => boolean;
  return checkedRun('bool', run) as (slots: Slots) => boolean;
}
