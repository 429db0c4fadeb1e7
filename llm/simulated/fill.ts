import type { Draw } from '../../core/draws.ts';
import type { JsonSchema } from '../question.ts';

/** From here on down, a schema that contains itself is brought to its end. */
const DEEP = 4;
const WORDS = ['this', 'answer', 'was', 'drawn', 'by', 'the', 'stand-in', 'and', 'says', 'nothing', 'of', 'its', 'own'];

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-03-02T10:00:00Z',
  date: '2026-03-02',
  time: '10:00:00Z',
  email: 'nobody@example.com',
  uri: 'https://example.com',
  uuid: '00000000-0000-4000-8000-000000000000',
};

/**
 * Some value that a JSON Schema allows, by chance. Patterns and rules that a schema cannot express are not looked at: what breaks them is a
 * malformed answer, as a model's would be.
 */
export function fill(schema: JsonSchema, draw: Draw): unknown {
  return someOf(schema, { root: schema, draw, depth: 0 });
}

interface Filling {
  readonly root: JsonSchema;
  readonly draw: Draw;
  readonly depth: number;
}

function someOf(schema: JsonSchema, filling: Filling): unknown {
  const { draw } = filling;
  if (typeof schema['$ref'] === 'string') return someOf(referred(schema['$ref'], filling.root), { ...filling, depth: filling.depth + 1 });
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return pick(schema['enum'], draw);
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return someOf(filling.depth >= DEEP ? shallowest(choices) : pick(choices as JsonSchema[], draw), filling);
  if (Array.isArray(schema['allOf'])) return Object.assign({}, ...schema['allOf'].map((part: JsonSchema) => someOf(part, filling)));
  return ofType(schema, filling);
}

function ofType(schema: JsonSchema, filling: Filling): unknown {
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, filling);
    case 'array':
      return arrayOf(schema, filling);
    case 'string':
      return textOf(schema, filling.draw);
    case 'integer':
    case 'number':
      return numberOf(schema, filling.draw);
    case 'boolean':
      return filling.draw() < 0.5;
    default:
      return null;
  }
}

function objectOf(schema: JsonSchema, filling: Filling): Record<string, unknown> {
  const required = new Set((schema['required'] ?? []) as string[]);
  const parts = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const inner = { ...filling, depth: filling.depth + 1 };
  const isWanted = (name: string) => required.has(name) || (filling.depth < DEEP && filling.draw() < 0.5);
  return Object.fromEntries(parts.filter(([name]) => isWanted(name)).map(([name, part]) => [name, someOf(part, inner)]));
}

function arrayOf(schema: JsonSchema, filling: Filling): unknown[] {
  const inner = { ...filling, depth: filling.depth + 1 };
  if (Array.isArray(schema['prefixItems'])) return schema['prefixItems'].map((part: JsonSchema) => someOf(part, inner));
  const least = Number(schema['minItems'] ?? 0);
  const most = Math.min(Number(schema['maxItems'] ?? least + 2), least + 2);
  const length = filling.depth >= DEEP ? least : least + Math.floor(filling.draw() * (most - least + 1));
  return Array.from({ length }, () => someOf((schema['items'] ?? {}) as JsonSchema, inner));
}

function textOf(schema: JsonSchema, draw: Draw): string {
  const format = FORMATS[String(schema['format'] ?? '')];
  if (format !== undefined) return format;
  const least = Number(schema['minLength'] ?? 0);
  const most = Number(schema['maxLength'] ?? Number.POSITIVE_INFINITY);
  const words = Array.from({ length: 4 + Math.floor(draw() * 8) }, () => pick(WORDS, draw));
  while (words.join(' ').length < least) words.push(pick(WORDS, draw));
  return words.join(' ').slice(0, most);
}

function numberOf(schema: JsonSchema, draw: Draw): number {
  const least = Number(schema['minimum'] ?? (schema['exclusiveMinimum'] === undefined ? 0 : Number(schema['exclusiveMinimum']) + 1));
  const most = Number(schema['maximum'] ?? (schema['exclusiveMaximum'] === undefined ? Math.max(least + 10, 10) : Number(schema['exclusiveMaximum']) - 1));
  // An integer without bounds of its own is bounded by what a double can hold.
  const [from, to] = [Math.max(least, -1_000), Math.min(most, Math.max(least, -1_000) + 1_000)];
  return schema['type'] === 'integer' ? Math.ceil(from) + Math.floor(draw() * (Math.floor(to) - Math.ceil(from) + 1)) : from + draw() * Math.max(0, to - from);
}

function referred(reference: string, root: JsonSchema): JsonSchema {
  if (reference === '#') return root;
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')], root) as JsonSchema;
}

/** Of several shapes one that holds no other. */
function shallowest(choices: readonly JsonSchema[]): JsonSchema {
  const isFlat = (choice: JsonSchema) => choice['$ref'] === undefined && choice['type'] !== 'object' && choice['type'] !== 'array';
  return choices.find(isFlat) ?? choices[0] ?? {};
}

function pick<T>(choices: readonly T[], draw: Draw): T {
  return choices[Math.floor(draw() * choices.length)] as T;
}
