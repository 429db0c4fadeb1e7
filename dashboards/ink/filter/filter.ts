import { didYouMean } from '../../../core/validate.ts';
import type { Book } from '../book.ts';
import { FIELDS, type Field } from './fields.ts';
import { parseFilter, type Term } from './parse.ts';

type Known = Exclude<Field, { readonly on: 'by' | 'flip' | 'text' }>;

/** A condition whose words are all known. */
export interface Condition {
  readonly field: Known | 'word';
  readonly values: readonly string[];
  readonly isNegated: boolean;
}

/** A filter that can be applied to the conversations of a run. */
export interface Filter {
  readonly conditions: readonly Condition[];
  /** Policies that conditions about policies are asked of. */
  readonly by: readonly string[];
  readonly flips: readonly { readonly a: string; readonly b: string; readonly isNegated: boolean }[];
  /** Words that somebody has to say. */
  readonly texts: readonly string[];
}

export type Understood = { readonly filter: Filter } | { readonly problem: string };

/** Understands what was typed, or says in a sentence what is not understood. */
export function understand(text: string, book: Book): Understood {
  const terms = parseFilter(text);
  for (const term of terms) {
    const problem = problemOf(term, book);
    if (problem !== undefined) return { problem };
  }
  const of = (on: Field['on']) => terms.filter(({ key }) => key !== undefined && FIELDS[key]?.on === on);
  const named = of('by').flatMap(({ values }) => values);
  return {
    filter: {
      conditions: terms.flatMap(conditionOf),
      by: named.length === 0 ? book.policies : book.variants.filter((name) => named.includes(name)),
      flips: of('flip').map(({ values: [a = '', b = ''], isNegated }) => ({ a, b, isNegated })),
      texts: of('text').flatMap(({ values }) => values),
    },
  };
}

function conditionOf({ key, values, isNegated }: Term): Condition[] {
  if (key === undefined) return [{ field: 'word', values: values.map((value) => value.toLowerCase()), isNegated }];
  const field = FIELDS[key];
  if (field === undefined || field.on === 'by' || field.on === 'flip' || field.on === 'text') return [];
  return [{ field, values, isNegated }];
}

function problemOf({ key, values, isNegated }: Term, book: Book): string | undefined {
  if (key === undefined) return undefined;
  const field = FIELDS[key];
  if (field === undefined) return `there is no \`${key}:\`${suggestion(key, Object.keys(FIELDS))}`;
  if (values.length === 0) return `\`${key}:\` needs a value`;
  if (field.on === 'by' || field.on === 'flip') return policyProblem(key, values, isNegated, book);
  if (field.on === 'text') return isNegated ? '`text:` cannot be turned round' : undefined;
  if (!('known' in field) || field.known === undefined) return undefined;
  const { known } = field;
  const strange = values.find((value) => !value.includes('*') && !known.includes(value.toLowerCase()));
  return strange === undefined ? undefined : `\`${key}:\` is never \`${strange}\`${suggestion(strange, known)}`;
}

function policyProblem(key: string, values: readonly string[], isNegated: boolean, { variants }: Book): string | undefined {
  const strange = values.find((value) => !variants.includes(value));
  if (strange !== undefined) return `there is no policy \`${strange}\`${suggestion(strange, variants)}`;
  if (key === 'flip' && values.length !== 2) return '`flip:` needs two policies, such as `flip:a,b`';
  return key === 'by' && isNegated ? '`by:` cannot be turned round' : undefined;
}

function suggestion(given: string, known: readonly string[]): string {
  const near = didYouMean(given, [...known]);
  return near === undefined ? `: ${known.join(', ')}` : `; did you mean \`${near}\`?`;
}
