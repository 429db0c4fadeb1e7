import type { GateFigure, PairedFigure } from '../../evaluators/gate/settings.ts';
import { atLeast, atMost, kindOf, nameOf, noWorse, type Tried } from './conditions.ts';
import type { Null, TruthOf, WrongAnswer } from './null.ts';
import { drawSuite, IN_NEED, type Make, TRAFFIC, type Truth } from './simulated-suite.ts';

const MAKES: readonly (readonly [families: number, correlations: readonly number[]])[] = [
  [12, [0, 0.25, 0.5]],
  [30, [0, 0.25, 0.5]],
  [60, [0, 0.5]],
];
const LIMITS = [0.6, 0.8, 0.9];
const DISCORDANCES = [0.05, 0.1, 0.2];
const BOTH = ['pass', 'fail'] as const;

/** All goes well, or all goes ill, for every figure but the rate. */
const BEST: Truth = { correct: 1, early: 0, late: 0, offered: 0, unnecessary: 0, startable: 1, discordance: 1, better: 1 };
const WORST: Truth = { correct: 0, early: 0, late: 0, offered: 0, unnecessary: 1, startable: 0, discordance: 1, better: -1 };
/** The same for being asked for nothing, which who is sent for nothing is not. */
const ASKED: Truth = { ...WORST, offered: 1, unnecessary: 0 };
const EVERYBODY: Truth = { ...BEST, unnecessary: 1 };
const NOBODY: Truth = { ...BEST, correct: 0 };
const GOOD: Truth = { ...BEST, discordance: 0, better: 0 };

interface Trial {
  readonly kind?: string;
  readonly name?: string;
  readonly conditions: readonly Tried[];
  readonly truth: Truth;
  readonly best?: Truth;
  readonly worst?: Truth;
  readonly wrong?: readonly WrongAnswer[];
}

/** Truth exactly on a limit, over makes of suites: one condition at a time, and gates of several. */
export function simulatedNulls(): Null[] {
  const tried = [...limits(), ...bands(), ...againstBaselines(), ...several()];
  return MAKES.flatMap(([families, correlations]) => correlations.flatMap((icc) => tried.map((one) => nullOf(one, { families, icc }))));
}

function nullOf({ conditions, truth, best = BEST, worst = WORST, wrong = BOTH, kind, name }: Trial, make: Make): Null {
  const truths: Readonly<Record<TruthOf, Truth>> = { null: truth, best, worst };
  return {
    world: 'simulated',
    kind: kind ?? conditions.map(kindOf).join(', '),
    name: name ?? conditions.map(nameOf).join(', '),
    ...make,
    conditions,
    traffic: TRAFFIC,
    wrong,
    draw: (random, which) => drawSuite(random, truths[which], make),
  };
}

/** A single limit on each figure, in the way that is good. */
function limits(): Trial[] {
  return LIMITS.flatMap((good): Trial[] => {
    const bad = 1 - good;
    return [
      { conditions: [atLeast('recall', good)], truth: onLimits(good) },
      { conditions: [atLeast('precision', good)], truth: onLimits(good) },
      { conditions: [atLeast('specificity', good)], truth: onLimits(good) },
      {
        conditions: [atLeast('in_window_precision', good)],
        truth: { ...GOOD, correct: good, early: bad / 4, late: bad / 4, unnecessary: bad / 2 },
      },
      { conditions: [atLeast('startable', good)], truth: { ...GOOD, unnecessary: 0.3, startable: good }, worst: { ...EVERYBODY, startable: 0 } },
      { conditions: [atMost('offered_unnecessarily', bad)], truth: { ...GOOD, offered: bad }, worst: ASKED },
      { conditions: [atMost('trapped', IN_NEED * bad)], truth: onLimits(good) },
      { conditions: [atMost('sent_for_nothing', (1 - IN_NEED) * bad)], truth: onLimits(good) },
    ];
  });
}

/** So many of those in need are served, and so many of the others left alone: precision, too, is then this share. */
function onLimits(share: number): Truth {
  return { ...GOOD, correct: share, unnecessary: 1 - share, offered: 0, startable: share };
}

/** Limits on the rate, alone and as a band. A suite whose customers in need alone are handed over lies within the band. */
function bands(): Trial[] {
  const single = [0.2, 0.4].flatMap((rate): Trial[] => [
    { conditions: [atMost('rate', rate)], truth: handing(rate), best: NOBODY, worst: EVERYBODY },
    { conditions: [atLeast('rate', rate)], truth: handing(rate), best: EVERYBODY, worst: NOBODY },
  ]);
  const conditions = [atLeast('rate', 0.1), atMost('rate', 0.6)];
  const band = { kind: 'rate band', conditions, best: GOOD };
  return [
    ...single,
    { ...band, name: 'rate 0.1 to 0.6, truth at 0.1', truth: handing(0.1), worst: NOBODY },
    { ...band, name: 'rate 0.1 to 0.6, truth at 0.6', truth: handing(0.6), worst: EVERYBODY },
  ];
}

/** So many contacts are handed over, more of those in need than of the others. */
function handing(rate: number): Truth {
  const correct = rate < IN_NEED ? 0.25 : 0.8;
  return { ...GOOD, correct, unnecessary: (rate - correct * IN_NEED) / (1 - IN_NEED) };
}

const PAIRED: readonly PairedFigure[] = ['recall', 'specificity', 'offered_unnecessarily', 'trapped', 'sent_for_nothing'];
/** Of two policies that are equal only *fail* is wrong, and harder to come by than at the margin: recall stands for all. */
const EQUAL: readonly PairedFigure[] = ['recall', 'trapped'];
const MIXED: Truth = { ...GOOD, correct: 0.6, early: 0.15, offered: 0.25, unnecessary: 0.25 };

/** Worse than the baseline by the margin exactly; and equal to it, of which no answer but *fail* is wrong. */
function againstBaselines(): Trial[] {
  return PAIRED.flatMap((figure) =>
    DISCORDANCES.flatMap((discordance): Trial[] => {
      // Of all contacts those are counted who can have the event.
      const share = figure === 'trapped' ? IN_NEED : figure === 'sent_for_nothing' ? 1 - IN_NEED : 1;
      const worst = figure === 'offered_unnecessarily' ? ASKED : WORST;
      const margin = (share * discordance) / 2;
      const differ = `${100 * discordance} % differ`;
      const atMargin: Trial = {
        name: `${figure} worse by the margin, ${differ}`,
        conditions: [noWorse(figure, margin)],
        truth: { ...MIXED, discordance, better: -discordance / 2 },
        worst,
      };
      const equal: Trial = {
        name: `${figure} equal, ${differ}`,
        conditions: [noWorse(figure, 0.02 * share)],
        truth: { ...MIXED, discordance, better: 0 },
        worst,
        wrong: ['fail'],
      };
      return EQUAL.includes(figure) ? [atMargin, equal] : [atMargin];
    }),
  );
}

/**
 * Gates of three and of eight conditions. For a wrong pass only one condition is on its limit and the others hold with
 * certainty, so that they stop nothing; for a wrong fail all are on their limits.
 */
function several(): Trial[] {
  const three = [atLeast('recall', 0.8), atMost('sent_for_nothing', 0.2 * (1 - IN_NEED)), noWorse('recall', 0.05)];
  const eight = [
    ...three,
    atLeast('precision', 0.8),
    atLeast('specificity', 0.8),
    atLeast('startable', 0.8),
    atMost('trapped', 0.2 * IN_NEED),
    noWorse('trapped', 0.05 * IN_NEED),
  ];
  const all: Truth = { ...onLimits(0.8), discordance: 0.1, better: -0.05 };
  const sure = (truth: Partial<Truth>): Truth => ({ ...GOOD, ...truth });
  return [
    ...([three, eight] as const).flatMap((conditions): Trial[] => [
      { kind: `${conditions.length} conditions`, name: `${conditions.length} conditions, all at their limits`, conditions, truth: all, wrong: ['fail'] },
      {
        kind: `${conditions.length} conditions`,
        name: `${conditions.length} conditions, sent for nothing at its limit`,
        conditions: eased(conditions, 'sent_for_nothing'),
        truth: sure({ unnecessary: 0.2 }),
        wrong: ['pass'],
      },
      {
        kind: `${conditions.length} conditions`,
        name: `${conditions.length} conditions, recall at its limit`,
        conditions: eased(conditions, 'recall'),
        truth: sure({ correct: 0.8 }),
        wrong: ['pass'],
      },
    ]),
  ];
}

/** The others hold by far: their limits are such that every suite meets them. */
function eased(conditions: readonly Tried[], kept: GateFigure): Tried[] {
  return conditions.map((condition) => {
    if (condition.kind === 'non_inferiority') return { ...condition, margin: 1 };
    if (condition.figure === kept) return condition;
    return { ...condition, limit: condition.side === 'at_least' ? 0 : 1 };
  });
}
