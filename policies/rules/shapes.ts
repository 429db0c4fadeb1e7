import type { Param } from '../schema.ts';

/** What a condition may read at a place, and so what CEL is told about it. Every number is a CEL `double`. */
export type Shape =
  | 'double'
  | 'string'
  | 'bool'
  | 'dyn'
  | { readonly list: Shape }
  /** Any key; `keys` names those that exist, where they are known. */
  | { readonly map: Shape; readonly keys?: readonly string[] }
  | RecordShape;

/** Known fields: reading an absent one without `has()` is a rule error. */
export interface RecordShape {
  readonly type: string;
  readonly fields: Readonly<Record<string, Shape>>;
  /** Those of its fields that may be absent. @default none */
  readonly optional?: readonly string[];
}

/** The CEL name of a shape's type. */
export function typeName(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  if ('list' in shape) return `list<${typeName(shape.list)}>`;
  return 'map' in shape ? `map<string, ${typeName(shape.map)}>` : shape.type;
}

/** What lies under `key`; `undefined` when it is known that nothing does. */
export function childOf(shape: Shape, key: string): Shape | undefined {
  const known = keysOf(shape);
  if (known && !known.includes(key)) return undefined;
  if (typeof shape === 'string' || 'list' in shape) return 'dyn';
  return 'map' in shape ? shape.map : shape.fields[key];
}

/** The keys a shape is known to have; `undefined` when any is possible. */
export function keysOf(shape: Shape): readonly string[] | undefined {
  if (typeof shape === 'string' || 'list' in shape) return undefined;
  return 'map' in shape ? shape.keys : Object.keys(shape.fields);
}

/** Whether what lies under `key` may be absent: an optional field, or an entry of a table whose names nobody knows before. */
export function mayLack(shape: Shape, key: string): boolean {
  if (typeof shape === 'string' || 'list' in shape) return false;
  return 'map' in shape ? shape.keys === undefined : (shape.optional?.includes(key) ?? false);
}

/** What comes out when a shape is looped over or indexed by something that is not known before. */
export function elementOf(shape: Shape): Shape {
  if (typeof shape === 'string') return 'dyn';
  if ('list' in shape) return shape.list;
  return 'map' in shape ? shape.map : 'dyn';
}

/** The shape of a policy's `params`: tables of one kind of value may be indexed by a value of the observation. */
export function shapeOfParams(value: Readonly<Record<string, Param>>, type = 'Params'): RecordShape {
  return { type, fields: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOfParam(inner, `${type}_${key.replaceAll('-', '__')}`)])) };
}

function shapeOfParam(value: Param, type: string): Shape {
  if (typeof value === 'number') return 'double';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) return { list: common(value.map((item) => shapeOfParam(item, type))) };
  const shape = shapeOfParams(value, type);
  const inner = common(Object.values(shape.fields));
  return inner === 'dyn' ? shape : { map: inner, keys: Object.keys(value) };
}

function common(shapes: readonly Shape[]): Shape {
  const [first, ...rest] = shapes;
  if (first === undefined || typeof first !== 'string') return 'dyn';
  return rest.every((shape) => shape === first) ? first : 'dyn';
}
