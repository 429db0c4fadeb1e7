import { HANDOFF_PARTS, type HandoffPart } from '../core/vocabulary.ts';
import type { Cell } from './cell.ts';
import { conversationsIn, countingOf, type Trials, trialsOf } from './counting.ts';
import { countByFamily } from './family-counts.ts';
import { valuesByFamily } from './family-values.ts';
import type { HandoffScore } from './handoff/score.ts';
import { type DefectFigure, defectFigures } from './handoff-defects.ts';
import { clusteredMean, type MeanEstimate } from './statistics/clustered-mean.ts';
import { clusteredProportion, type ProportionEstimate } from './statistics/clustered-proportion.ts';
import { sum } from './statistics/sum.ts';

/** How good the handoffs of one variant are. */
export interface HandoffQuality {
  /** Of all handoffs, those from which a human can start at once: everything there, specific, true, and in the right queue. */
  readonly startable: ProportionEstimate;
  /** Of the handoffs that were due, those made for a right reason. */
  readonly reason: ProportionEstimate;
  /** Counts of conversations behind `reason`. */
  readonly reason_from: ReasonFrom;
  /** Of the handoffs that were due, those sent to people with the skills. */
  readonly queue: ProportionEstimate;
  /** Of the handoffs that were due, those with a right urgency. */
  readonly urgency: ProportionEstimate;
  /** Share of the must-carry facts found in the packages, 0–1; null where nothing had to be carried. */
  readonly facts: number | null;
  /** By part: the share of handoffs in which it is present, specific and grounded, 0–1; null without handoffs. */
  readonly parts: Readonly<Record<HandoffPart, number | null>>;
  /** What is wrong with them, by kind; kinds that no handoff has are left out. */
  readonly defects: readonly DefectFigure[];
  /** Of all handoffs whose queue the team has, those to a queue that was open. */
  readonly open_queue: ProportionEstimate;
  /** Of the handoffs that were due and whose label names an urgency, those less urgent than it asks for. */
  readonly urgency_too_low: ProportionEstimate;
  /** Of all handoffs, those whose message to the customer is open about it, blames and rejects nobody, and fits the queue's SLA and hours. */
  readonly message: ProportionEstimate;
  /** Things that a customer told, a handoff: a mean over the scenarios that were handed over. */
  readonly re_explain: {
    /** What the package lacks: the customer has to say it again. */
    readonly lacking: MeanEstimate;
    /** What only the transcript holds: the human has to look for it. */
    readonly buried: MeanEstimate;
  };
  /** Claims that rules can neither confirm nor refute, a handoff: a mean over the scenarios that were handed over. */
  readonly unverified: MeanEstimate;
}

interface ReasonFrom {
  /** Handoffs that were due. */
  readonly due: number;
  /** Of these, those that are judged: the others have a label that names no reason. */
  readonly judged: number;
  /** Of the judged, those made before the customer's state gave any reason: they count as wrong. */
  readonly unfounded: number;
}

/** Whoever kept no words left nothing to judge a handoff by: only conversations with words are judged, and count. */
export function handoffQuality(all: readonly Cell[]): HandoffQuality {
  const cells = all.filter(({ isSilent }) => !isSilent);
  const trials = trialsOf(cells);
  const proportion = (counts: (cell: Cell) => boolean, isHit: (cell: Cell) => boolean) => clusteredProportion(countByFamily(cells, counts, isHit, trials));
  const right = (aspect: 'reason' | 'queue' | 'urgency') =>
    proportion(
      (cell) => cell.outcome.cell === 'TP' && cell.rightness?.[aspect] !== undefined,
      (cell) => cell.rightness?.[aspect] === true,
    );
  const handed = cells.filter(({ handoff }) => handoff !== undefined);
  const mean = (count: (handoff: HandoffScore) => number) =>
    fromZero(clusteredMean(valuesByFamily(handed, ({ handoff }) => (handoff === undefined ? 0 : count(handoff)), trials)));
  return {
    startable: proportion(
      (cell) => cell.handoff !== undefined,
      (cell) => cell.handoff?.startable === true,
    ),
    reason: right('reason'),
    reason_from: reasonFrom(cells),
    queue: right('queue'),
    urgency: right('urgency'),
    facts: factShare(cells, trials),
    parts: partShares(cells, trials),
    defects: defectFigures(cells),
    open_queue: proportion(
      (cell) => cell.handoff?.placement.open !== undefined,
      (cell) => cell.handoff?.placement.open === true,
    ),
    urgency_too_low: proportion(
      (cell) => cell.outcome.cell === 'TP' && cell.handoff?.placement.urgency !== undefined,
      (cell) => cell.handoff?.placement.urgency === 'too_low',
    ),
    message: proportion(
      (cell) => cell.handoff !== undefined,
      (cell) => cell.handoff?.defects.every(({ where }) => where !== 'message') === true,
    ),
    re_explain: { lacking: mean(({ re_explain }) => re_explain.lacking), buried: mean(({ re_explain }) => re_explain.buried) },
    unverified: mean(({ unverified }) => unverified.length),
  };
}

/** Of what is counted: mean less t standard errors may lie below 0, where no count can be. */
function fromZero(mean: MeanEstimate): MeanEstimate {
  return mean.kind === 'interval' ? { ...mean, low: Math.max(0, mean.low) } : mean;
}

function reasonFrom(cells: readonly Cell[]): ReasonFrom {
  const due = cells.filter(({ outcome, rightness }) => outcome.cell === 'TP' && rightness !== undefined);
  const judged = due.filter(({ rightness }) => rightness?.reason !== undefined);
  const unfounded = judged.filter(({ rightness }) => rightness?.unfounded === true);
  return { due: conversationsIn(due), judged: conversationsIn(judged), unfounded: conversationsIn(unfounded) };
}

/** The share of a yes or no over handoffs, weighed as all else is; null of nothing. */
function shareOf(cells: readonly Cell[], trials: Trials, tally: (handoff: HandoffScore) => { readonly hits: number; readonly of: number }): number | null {
  const handed = cells.flatMap((cell) => (cell.handoff === undefined ? [] : [{ cell, ...tally(cell.handoff) }]));
  const counting = countingOf(
    handed.map(({ cell }) => cell),
    trials,
  );
  const all = sum(handed.map(({ cell, of }) => of * counting.of(cell)));
  return all === 0 ? null : sum(handed.map(({ cell, hits }) => hits * counting.of(cell))) / all;
}

function factShare(cells: readonly Cell[], trials: Trials): number | null {
  return shareOf(cells, trials, ({ facts }) => ({ hits: facts.filter(({ found }) => found).length, of: facts.length }));
}

function partShares(cells: readonly Cell[], trials: Trials): Record<HandoffPart, number | null> {
  const share = (part: HandoffPart) => shareOf(cells, trials, ({ parts }) => ({ hits: isSound(parts[part]) ? 1 : 0, of: 1 }));
  return Object.fromEntries(HANDOFF_PARTS.map((part) => [part, share(part)])) as Record<HandoffPart, number | null>;
}

function isSound({ present, specific, grounded }: HandoffScore['parts'][HandoffPart]): boolean {
  return present && specific && grounded;
}
