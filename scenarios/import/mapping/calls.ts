import type { Call } from '../message.ts';
import { lookup } from './path.ts';
import type { Reading, Spot } from './reading.ts';

/** Reads a list of tool calls, each `{name, arguments}` or `{id, function: {name, arguments}}`. */
export function callReader(path: string): (reading: Reading, spot: Spot) => readonly Call[] {
  const read = lookup(path);
  return (reading, spot) => {
    const value = read(spot.value);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      reading.wrong(path, spot, value, 'a list of calls');
      return [];
    }
    return value.flatMap((one: unknown, index) => {
      const call = callOf(one);
      if (!call) reading.wrong(`${path}.${index}`, spot, one, 'a call with its `name`');
      return call ? [call] : [];
    });
  };
}

function callOf(value: unknown): Call | undefined {
  if (!isObject(value)) return undefined;
  const named = isObject(value['function']) ? value['function'] : value;
  const { id } = value;
  const { name } = named;
  if (typeof name !== 'string' || name === '') return undefined;
  return { ...(typeof id === 'string' && id !== '' ? { id } : {}), name, arguments: named['arguments'] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
