import type { Cell } from '../../evaluators/cell.ts';
import { FIGURE_EVENTS } from '../../evaluators/gate/figure-events.ts';
import { judgeGate } from '../../evaluators/gate/judge.ts';
import type { PairedFigure } from '../../evaluators/gate/settings.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import { atLeast, atMost, kindOf, noWorse, type Tried } from './conditions.ts';
import { extreme } from './extremes.ts';
import type { DrawnSuite, Null, TruthOf, WrongAnswer } from './null.ts';
import { baselineOf, copiesOf, drawFamilies, type Flips, flippedBaseline } from './resample.ts';
import type { ShippedSuite } from './shipped-suite.ts';

/** A third of the suite, and as many as it has. */
const FAMILIES = [12, 37];
const CORRELATIONS = [0, 0.25, 0.5];
const DISCORDANCES = [0.05, 0.1, 0.2];
const BOTH = ['pass', 'fail'] as const;

/**
 * Families of the shipped suite, drawn with replacement: the truth is what the whole suite shows, and the limit is set on
 * it. So the gate is tried on stories, sizes and mistakes that hang together as they really do.
 */
export function resampledNulls(suite: ShippedSuite): Null[] {
  return FAMILIES.flatMap((families) => [...atTheirOwn(suite, families), ...betweenPolicies(suite, families), ...flipped(suite, families)]);
}

/** Each figure of each policy against its own value. At 0 and 1 no answer could be wrong. */
function atTheirOwn({ families: policies, traffic }: ShippedSuite, families: number): Null[] {
  return [...policies].flatMap(([policy, own]) =>
    LIMITS.flatMap((limited): Null[] => {
      const value = estimateOf(limited(0.5), { cells: own.flat(), baseline: [] }, traffic);
      if (value <= 0 || value >= 1) return [];
      const condition = limited(value);
      const draw: Null['draw'] = (random, truth) => {
        const cells = copiesOf(own, drawFamilies(random, families, own.length));
        return drawnOf(condition, cells, truth, () => []);
      };
      return [{ ...headOf(condition, families), name: `${kindOf(condition)} its own: ${policy}`, traffic, wrong: BOTH, draw }];
    }),
  );
}

const LIMITS: readonly ((limit: number) => Tried)[] = [
  (limit) => atLeast('recall', limit),
  (limit) => atLeast('precision', limit),
  (limit) => atLeast('specificity', limit),
  (limit) => atLeast('in_window_precision', limit),
  (limit) => atLeast('startable', limit),
  (limit) => atMost('offered_unnecessarily', limit),
  (limit) => atMost('trapped', limit),
  (limit) => atMost('sent_for_nothing', limit),
  (limit) => atMost('rate', limit),
  (limit) => atLeast('rate', limit),
];

/** Each paired figure of each policy against every policy that does better, with the difference as margin. */
function betweenPolicies({ families: policies, traffic }: ShippedSuite, families: number): Null[] {
  const pairs = [...policies].flatMap(([policy, own]) => [...policies].map(([other, theirs]) => ({ policy, own, other, theirs })));
  return pairs.flatMap(({ policy, own, other, theirs }) =>
    PAIRED.flatMap((figure): Null[] => {
      const whole = { cells: own.flat(), baseline: baselineOf(figure, theirs.flat()) };
      const margin = -estimateOf(noWorse(figure, 0.5), whole, traffic);
      if (!(margin > 0 && margin < 1)) return [];
      const condition = noWorse(figure, margin);
      const draw: Null['draw'] = (random, truth) => {
        const drawn = drawFamilies(random, families, own.length);
        return drawnOf(condition, copiesOf(own, drawn), truth, () => baselineOf(figure, copiesOf(theirs, drawn)));
      };
      return [{ ...headOf(condition, families), name: `${figure} worse by the margin: ${policy} against ${other}`, traffic, wrong: BOTH, draw }];
    }),
  );
}

const PAIRED: readonly PairedFigure[] = ['recall', 'specificity', 'offered_unnecessarily', 'trapped', 'sent_for_nothing'];

/** Of two policies that are equal only *fail* is wrong, and harder to come by than at the margin: recall stands for all. */
const EQUAL: readonly PairedFigure[] = ['recall', 'trapped'];

/** Policies with hits and misses enough that so many of either can be flipped. */
const FLIPPED: Readonly<Record<PairedFigure, string>> = {
  recall: 'lenient',
  specificity: 'balanced',
  offered_unnecessarily: 'balanced',
  trapped: 'lenient',
  sent_for_nothing: 'conservative',
};

/** A policy against itself with outcomes flipped, so that it is worse by the margin, or equal, at a given discordance. */
function flipped(suite: ShippedSuite, families: number): Null[] {
  return PAIRED.flatMap((figure) =>
    DISCORDANCES.flatMap((discordance) =>
      CORRELATIONS.flatMap((icc) => [
        flippedNull(suite, families, { figure, discordance, icc, better: -discordance / 2 }),
        ...(EQUAL.includes(figure) ? [flippedNull(suite, families, { figure, discordance, icc, better: 0 })] : []),
      ]),
    ),
  );
}

interface Flipping {
  readonly figure: PairedFigure;
  readonly discordance: number;
  readonly icc: number;
  /** By how much more the policy has of what is good than its baseline. */
  readonly better: number;
}

function flippedNull({ families: policies, traffic }: ShippedSuite, families: number, flipping: Flipping): Null {
  const { figure, discordance, icc, better } = flipping;
  const own = policies.get(FLIPPED[figure]);
  if (own === undefined) throw new Error(`the demo has no policy \`${FLIPPED[figure]}\``);
  const share = shareThatCan(figure, traffic);
  const flips = flipsFor(flipping, estimateOf(limitOn(figure), { cells: own.flat(), baseline: [] }, traffic) / share);
  const condition = noWorse(figure, better === 0 ? 0.02 * share : -better * share);
  const draw: Null['draw'] = (random, truth) => {
    const cells = copiesOf(own, drawFamilies(random, families, own.length));
    return drawnOf(condition, cells, truth, () => flippedBaseline(random, figure, cells, flips));
  };
  const name = `${figure} ${better === 0 ? 'equal' : 'worse by the margin'}, ${100 * discordance} % flipped`;
  const wrong: readonly WrongAnswer[] = better === 0 ? ['fail'] : BOTH;
  return { ...headOf(condition, families), name, icc, traffic, wrong, draw };
}

function limitOn(figure: PairedFigure): Tried {
  return FIGURE_EVENTS[figure].better === 'higher' ? atLeast(figure, 0.5) : atMost(figure, 0.5);
}

/** Of all contacts, those who can have the event of a projected figure. */
function shareThatCan(figure: PairedFigure, { cells }: Traffic): number {
  if (figure !== 'trapped' && figure !== 'sent_for_nothing') return 1;
  const { need } = FIGURE_EVENTS[figure];
  return cells.filter((cell) => cell.need === need).reduce((total, cell) => total + cell.share, 0);
}

/** @param hits - share of the customers with the event under the policy */
function flipsFor({ figure, discordance, icc, better }: Flipping, hits: number): Flips {
  const more = FIGURE_EVENTS[figure].better === 'higher' ? better : -better;
  const [ofHits, ofMisses] = [(discordance + more) / 2 / hits, (discordance - more) / 2 / (1 - hits)];
  if (ofHits > 1 || ofMisses > 1) throw new Error(`${figure}: ${discordance} cannot be flipped where ${hits} have the event`);
  return { ofHits, ofMisses, icc };
}

function headOf(condition: Tried, families: number): Pick<Null, 'world' | 'kind' | 'families' | 'conditions'> {
  return { world: 'shipped suite', kind: kindOf(condition), families, conditions: [condition] };
}

function drawnOf(condition: Tried, cells: readonly Cell[], truth: TruthOf, baseline: () => DrawnSuite['baseline']): DrawnSuite {
  return truth === 'null' ? { cells, baseline: baseline() } : extreme(condition, cells, truth);
}

/** What the gate itself estimates on the whole suite, which covers all of the traffic. */
function estimateOf(condition: Tried, { cells, baseline }: DrawnSuite, traffic: Traffic): number {
  const [found] = judgeGate({ conditions: [condition], played: { cells, lost: [] }, traffic, baseline }).conditions;
  return found?.estimate?.low ?? 0;
}
