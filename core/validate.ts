import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { InputError, type Place, type Problem } from './errors.ts';
import { keysAt } from './schema-keys.ts';
import type { Located, Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

const MOST_PROBLEMS = 100;
/** What a reader of YAML calls the kinds that zod names otherwise. */
const KINDS: Readonly<Record<string, string>> = { record: 'a mapping', object: 'a mapping', array: 'a list', int: 'a whole number' };
const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'must be a time with its offset, such as `2026-03-02T10:00:00-05:00`',
  date: 'must be a date such as `2026-03-02`',
};

/**
 * Checks a value that was read from a file against a schema.
 * @param remedy what to do about any fault, where nobody wrote the file by hand
 * @throws InputError with one problem per fault, each at the line and column where it stands
 */
export function validate<S extends z.ZodType>(schema: S, located: Located, remedy?: string): z.output<S> {
  const result = schema.safeParse(located.value, { reportInput: true });
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, schema, located, []));
  // A wrong file of a million lines has a million faults; nobody reads past the first hundred.
  const [first, ...rest] = problems.slice(0, MOST_PROBLEMS).map((problem) => (remedy === undefined ? problem : { ...problem, help: remedy }));
  throw new InputError(first ?? { code: 'invalid', message: 'invalid' }, ...rest);
}

/** The nearest of `known` to a misspelt name, if any is near enough to be meant. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(name, [...known]);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
}

function problemsOf(issue: Issue, schema: z.ZodType, located: Located, base: Path): Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const alternatives = keysAt(schema, path);
    return issue.keys.map((key) => unknownKey(key, issue.keys, alternatives, [...path, key], located));
  }
  if (issue.code === 'invalid_union') return unionProblems(issue, schema, located, path);
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : undefined;
  return [
    {
      code: codeOf(issue),
      message: `${named(path)}${describe(inner ?? issue)}`,
      place: located.where(path, inner ? 'key' : 'value'),
      ...helpOf(issue, path),
    },
  ];
}

/** @param unknown all keys there that the alternative does not know which was taken to be meant */
function unknownKey(key: string, unknown: readonly string[], alternatives: readonly (readonly string[])[], path: Path, located: Located): Problem {
  const owner = valueAt(located.value, path.slice(0, -1));
  const beside = typeof owner === 'object' && owner !== null ? Object.keys(owner).filter((name) => !unknown.includes(name)) : [];
  const meantKeys = alternatives.find((keys) => beside.every((name) => keys.includes(name)) && !unknown.some((name) => keys.includes(name)));
  const known = meantKeys ?? [...new Set(alternatives.flat())].filter((name) => name !== key);
  const place = located.where(path, 'key');
  if (valueAt(located.value, path) === null && lacksColon(key, place, located.text)) {
    return { code: 'unknown-key', message: `unknown key \`${key}\``, place, help: 'A text with a comma inside `{ }` must be quoted.' };
  }
  const knowing = alternatives.filter((keys) => keys.includes(key));
  const clash = beside.filter((name) => !knowing.some((keys) => keys.includes(name)));
  if (knowing.length > 0 && clash.length > 0) {
    const others = clash.map((name) => `\`${name}\``).join(', ');
    return { code: 'unknown-key', message: `\`${key}\` cannot stand beside ${others}`, place, help: `Remove \`${key}\`, or what stands beside it.` };
  }
  const meant = didYouMean(key, known);
  return {
    code: 'unknown-key',
    message: `unknown key \`${key}\`${meant ? `, did you mean \`${meant}\`?` : ''}`,
    place,
    help: meant ? `Write \`${meant}\`.` : known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Remove it.',
  };
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), root);
}

/** In `{ say: Hello, you }` YAML takes the text after the comma for a key of its own. */
function lacksColon(key: string, { line = 1, column = 1 }: Place, text: string): boolean {
  const written = (text.split('\n')[line - 1] ?? '').slice(column - 1);
  return written.startsWith(key) && /^\s*[,}]/.test(written.slice(key.length));
}

/** Of a union's alternatives, the one whose keys fit best tells what is wrong; of several, the one that came furthest. */
function unionProblems(issue: Issue & { code: 'invalid_union' }, schema: z.ZodType, located: Located, path: Path): Problem[] {
  if ('discriminator' in issue) return [wrongKind(issue, located, path)];
  const [nearest] = issue.errors
    .map((issues) => ({ issues, ...fitOf(issues) }))
    .filter(({ depth }) => depth > 0)
    .sort((a, b) => a.unknown + a.missing - (b.unknown + b.missing) || a.unknown - b.unknown || b.depth - a.depth);
  if (nearest) return nearest.issues.flatMap((inner) => problemsOf(inner, schema, located, path));
  const choices = issue.errors
    .flat()
    .map(expectation)
    .filter((text) => text !== '');
  const expected = [...new Set(choices)].join(', or ');
  return [wrongValue(expected || 'another shape', issue.input, undefined, located, path)];
}

/** How well the keys of a value fit an alternative, and how far into it the first fault is. */
function fitOf(issues: readonly Issue[]): { readonly unknown: number; readonly missing: number; readonly depth: number } {
  let [unknown, missing, depth] = [0, 0, 0];
  for (const issue of issues) {
    depth = Math.max(depth, issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0));
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) unknown += issue.keys.length;
    else if (issue.path.length === 1 && isMissing(issue)) missing += 1;
  }
  return { unknown, missing, depth };
}

/** The key that says which alternative is meant holds none of them. */
function wrongKind(issue: Issue & { code: 'invalid_union' }, located: Located, path: Path): Problem {
  const kinds = 'options' in issue ? (issue.options ?? []).map(String) : [];
  const given = (issue.input as Record<string, unknown> | undefined)?.[issue.discriminator ?? ''];
  return wrongValue(kinds.map((kind) => `\`${kind}\``).join(' or '), given, kinds, located, path);
}

function wrongValue(expected: string, given: unknown, known: readonly string[] | undefined, located: Located, path: Path): Problem {
  const place = located.where(path);
  if (given === undefined) return { code: 'missing-key', message: `${named(path)}missing; expected ${expected}`, place };
  const meant = typeof given === 'string' && known ? didYouMean(given, known) : undefined;
  const message = `${named(path)}expected ${expected}, got ${shown(given)}`;
  return { code: 'wrong-value', message, place, ...(meant === undefined ? {} : { help: `Did you mean \`${meant}\`?` }) };
}

function named(path: Path): string {
  return path.length === 0 ? '' : `\`${path.map(String).join('.')}\`: `;
}

function codeOf(issue: Issue): string {
  if (isMissing(issue)) return 'missing-key';
  if (issue.code === 'invalid_type') return 'wrong-type';
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'out-of-range';
  return 'wrong-value';
}

function isMissing(issue: Issue): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union') && issue.input === undefined;
}

function describe(issue: Issue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_format') return FORMATS[issue.format] ?? issue.message;
  if (isMissing(issue)) return `missing; expected ${expectation(issue)}`;
  return `expected ${expectation(issue)}, got ${shown(issue.input)}`;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return issue.values.map((value) => `\`${String(value)}\``).join(' or ');
    case 'too_small':
      return `${sized(issue.origin)} ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `${sized(issue.origin)} ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    case 'custom':
    case 'invalid_format':
      return issue.message;
    default:
      return issue.message;
  }
}

function sized(origin: string): string {
  if (origin === 'string') return 'a text whose length is';
  if (origin === 'array' || origin === 'set') return 'a list whose length is';
  return 'a number of';
}

/** What to do, where the message does not say it by what was expected. */
function helpOf(issue: Issue, path: Path): Pick<Problem, 'help'> {
  if (issue.code === 'invalid_value') {
    const [only, ...others] = issue.values;
    if (isMissing(issue)) return others.length === 0 && path.length > 0 ? { help: `Write \`${String(path.at(-1))}: ${String(only)}\`.` } : {};
    const meant = typeof issue.input === 'string' ? didYouMean(issue.input, issue.values.map(String)) : undefined;
    return meant ? { help: `Did you mean \`${meant}\`?` } : {};
  }
  const isBare = typeof issue.input === 'boolean' || typeof issue.input === 'number';
  return issue.code === 'invalid_type' && issue.expected === 'string' && isBare ? { help: 'Write it in quotes.' } : {};
}

function shown(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a mapping';
  // JSON knows no .nan and no .inf, which YAML does.
  const text = typeof input === 'string' ? JSON.stringify(input) : String(input);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}
