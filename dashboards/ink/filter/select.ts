import type { Way } from '../../../evaluators/listing/way.ts';
import type { Book } from '../book.ts';
import type { Condition, Filter } from './filter.ts';
import { matcher } from './pattern.ts';

/** Positions of conversations, ascending. */
export type Selection = Int32Array;

/** Positions at which words were found so far, by the words. */
export type Found = ReadonlyMap<string, FoundWords>;

/** Where somebody says some words. */
export interface FoundWords {
  readonly positions: readonly number[];
  /** Whether the search is over. */
  readonly isDone: boolean;
  /** What ended it before its time. */
  readonly why?: string;
}

type Test = (position: number) => boolean;

const STATUSES = ['played', 'errored', 'invalid'] as const;

/**
 * The conversations that a filter lets through. Whatever recurs is asked once, so that the conversations themselves cost a look into
 * a few tables each: 100,000 of them take a few milliseconds.
 */
export function select(filter: Filter, book: Book, found: Found): Selection {
  const tests = testsOf(filter, book, found);
  const kept = new Int32Array(book.count);
  let count = 0;
  for (let position = 0; position < book.count; position += 1) {
    if (tests.every((test) => test(position))) kept[count++] = position;
  }
  return kept.slice(0, count);
}

function testsOf({ conditions, by, flips, texts }: Filter, book: Book, found: Found): Test[] {
  const on = (kind: 'scenario' | 'need' | 'status' | 'trial' | 'way') => conditions.filter(({ field }) => field !== 'word' && field.on === kind);
  return [
    ...scenarioTests([...on('scenario'), ...conditions.filter(({ field }) => field === 'word')], book),
    ...on('need').map((condition) => needTest(condition, book)),
    ...on('status').map((condition) => statusTest(condition, book)),
    ...on('trial').map((condition) => trialTest(condition, book)),
    ...wayTests(on('way'), by, book),
    ...flips.map(({ a, b, isNegated }) => turned(flipTest(a, b, book), isNegated)),
    ...texts.map((text) => textTest(found.get(text)?.positions ?? [], book)),
  ];
}

function turned(test: Test, isNegated: boolean): Test {
  return isNegated ? (position) => !test(position) : test;
}

/** One table for all that is asked of scenarios. */
function scenarioTests(conditions: readonly Condition[], book: Book): Test[] {
  if (conditions.length === 0) return [];
  const asked = conditions.map(({ field, values, isNegated }) => {
    const matches = matcher(values);
    return (facts: Book['scenarios'][number]) => {
      const holds =
        field === 'word' ? values.some((word) => facts.searched.includes(word)) : 'of' in field && field.on === 'scenario' && field.of(facts).some(matches);
      return holds !== isNegated;
    };
  });
  const passes = Uint8Array.from(book.scenarios, (facts) => (asked.every((ask) => ask(facts)) ? 1 : 0));
  const { scenario } = book.listing.columns;
  return [(position) => passes[scenario[position] ?? -1] === 1];
}

function needTest({ field, values, isNegated }: Condition, book: Book): Test {
  const matches = matcher(values);
  const passes = book.listing.needs.map((need) => field !== 'word' && field.on === 'need' && field.of(need).some(matches));
  const { need } = book.listing.columns;
  return (position) => (passes[need[position] ?? -1] ?? false) !== isNegated;
}

function statusTest({ values, isNegated }: Condition, book: Book): Test {
  const matches = matcher(values);
  const passes = STATUSES.map(matches);
  const { status } = book.listing.columns;
  return (position) => (passes[status[position] ?? -1] ?? false) !== isNegated;
}

function trialTest({ values, isNegated }: Condition, book: Book): Test {
  const wanted = new Set(values.map(Number));
  const { trial } = book.listing.columns;
  return (position) => wanted.has(trial[position] ?? -1) !== isNegated;
}

/** What must hold has to hold of one policy, all of it; what must not, of none. */
function wayTests(conditions: readonly Condition[], by: readonly string[], book: Book): Test[] {
  const columns = by.map((name) => book.listing.variants[name] ?? []);
  const anyOf = (passes: Uint8Array): Test => {
    return (position) => columns.some((column) => passes[column[position] ?? -1] === 1);
  };
  const wanted = conditions.filter(({ isNegated }) => !isNegated);
  return [
    ...(wanted.length === 0 ? [] : [anyOf(waysWith(wanted, book))]),
    ...conditions.filter(({ isNegated }) => isNegated).map((condition) => turned(anyOf(waysWith([condition], book)), true)),
  ];
}

function waysWith(conditions: readonly Condition[], book: Book): Uint8Array {
  const asked = conditions.map(({ field, values }) => {
    const matches = matcher(values);
    return (way: Way) => field !== 'word' && field.on === 'way' && field.of(way).some(matches);
  });
  return Uint8Array.from(book.listing.ways, (way) => (asked.every((ask) => ask(way)) ? 1 : 0));
}

/** Different are another outcome, a handoff that one made and the other did not, and authority that one kept and the other broke. */
function flipTest(a: string, b: string, book: Book): Test {
  const kinds = new Map<string, number>();
  const kindOf = ({ outcome, stopped, mistake }: Way) => {
    const key = `${outcome} ${stopped === 'escalate' || stopped === 'offer_accepted'} ${mistake === 'beyond_authority'}`;
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return kind;
  };
  const kind = Int32Array.from(book.listing.ways, kindOf);
  const [ofA, ofB] = [book.listing.variants[a] ?? [], book.listing.variants[b] ?? []];
  return (position) => {
    const [one, other] = [kind[ofA[position] ?? -1], kind[ofB[position] ?? -1]];
    return one !== undefined && other !== undefined && one !== other;
  };
}

function textTest(positions: readonly number[], book: Book): Test {
  const said = new Uint8Array(book.count);
  for (const position of positions) said[position] = 1;
  return (position) => said[position] === 1;
}
