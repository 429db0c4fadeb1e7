import type { Comparison } from '../../../evaluators/comparison/compare.ts';
import type { VariantReport } from '../../../evaluators/report.ts';
import { holm } from '../../../evaluators/statistics/holm.ts';
import { letters } from '../marks/letters.ts';
import { type Asked, pairKey } from '../state/state.ts';
import type { Figure } from './figure.ts';

/** Which policies may not be told apart in one figure, and what that rests on. */
export interface Unapart {
  readonly letters: ReadonlyMap<string, string>;
  readonly restsOn: 'tests' | 'intervals';
}

const ALPHA = 0.05;

export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** Every pair once, in the order of the names. */
export function pairsOf(names: readonly string[]): Pair[] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => ({ a, b })));
}

export function comparisonOf(comparisons: ReadonlyMap<string, Asked<Comparison>>, { a, b }: Pair): Asked<Comparison> | undefined {
  return comparisons.get(pairKey(a, b)) ?? comparisons.get(pairKey(b, a));
}

/** By the tests where every pair of policies was tested, else by whether their intervals overlap, which is no test. */
export function unapart(figure: Figure, policies: readonly VariantReport[], comparisons: ReadonlyMap<string, Asked<Comparison>>): Unapart {
  const names = policies.map(({ variant }) => variant);
  const tested = testedApart(figure, pairsOf(names), comparisons);
  if (tested !== undefined) return { letters: letters(names, (a, b) => tested.has(pairKey(a, b))), restsOn: 'tests' };
  const of = new Map(policies.map((variant) => [variant.variant, figure.barred(variant)]));
  return { letters: letters(names, (a, b) => areClear(of.get(a), of.get(b))), restsOn: 'intervals' };
}

/** The pairs whose difference counts once all pairs are counted (Holm); undefined unless all of them were tested. */
function testedApart(figure: Figure, pairs: readonly Pair[], comparisons: ReadonlyMap<string, Asked<Comparison>>): ReadonlySet<string> | undefined {
  const found = pairs.map((pair) => comparisonOf(comparisons, pair));
  const there = found.flatMap((asked) => (asked?.is === 'there' ? [asked.value] : []));
  if (there.length === 0 || there.length < pairs.length) return undefined;
  const ps = there.map(({ figures }) => pOf(figures.find((one) => one.figure === figure.name)));
  const adjusted = holm(ps);
  return new Set(pairs.flatMap(({ a, b }, index) => ((adjusted[index] ?? 1) <= ALPHA ? [pairKey(a, b)] : [])));
}

/** Under five families nothing can be told, whatever the test says. */
function pOf(figure: Comparison['figures'][number] | undefined): number {
  return figure?.test === undefined || figure.verdict === 'cannot_tell' ? 1 : figure.test.p;
}

function areClear(one: ReturnType<Figure['barred']>, other: ReturnType<Figure['barred']>): boolean {
  if (one?.low === undefined || one.high === undefined || other?.low === undefined || other.high === undefined) return false;
  return one.high < other.low || other.high < one.low;
}
