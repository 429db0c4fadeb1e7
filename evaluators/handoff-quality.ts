import { HANDOFF_PARTS, type HandoffPart } from '../core/vocabulary.ts';
import type { Cell } from './cell.ts';
import { countByFamily } from './family-counts.ts';
import { valuesByFamily } from './family-values.ts';
import { type DefectFigure, defectFigures } from './handoff-defects.ts';
import type { Rightness } from './rightness.ts';
import { clusteredMean, type MeanEstimate } from './statistics/clustered-mean.ts';
import { clusteredProportion, type ProportionEstimate } from './statistics/clustered-proportion.ts';

/** How good the handoffs of one variant are. */
export interface HandoffQuality {
  /** Of all handoffs, those from which a human can start at once: everything there, specific, true, and in the right queue. */
  readonly startable: ProportionEstimate;
  /** Of the handoffs that were due, those made for a right reason. */
  readonly reason: ProportionEstimate;
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

export function handoffQuality(cells: readonly Cell[]): HandoffQuality {
  const proportion = (counts: (cell: Cell) => boolean, isHit: (cell: Cell) => boolean) => clusteredProportion(countByFamily(cells, counts, isHit));
  const right = (aspect: keyof Rightness) =>
    proportion(
      (cell) => cell.outcome.cell === 'TP' && cell.rightness?.[aspect] !== undefined,
      (cell) => cell.rightness?.[aspect] === true,
    );
  const facts = cells.flatMap((cell) => cell.handoff?.facts ?? []);
  return {
    startable: proportion(
      (cell) => cell.handoff !== undefined,
      (cell) => cell.handoff?.startable === true,
    ),
    reason: right('reason'),
    queue: right('queue'),
    urgency: right('urgency'),
    facts: facts.length === 0 ? null : facts.filter((fact) => fact.found).length / facts.length,
    parts: partShares(cells),
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
    re_explain: { lacking: meanByFamily(cells, ({ re_explain }) => re_explain.lacking), buried: meanByFamily(cells, ({ re_explain }) => re_explain.buried) },
    unverified: meanByFamily(cells, ({ unverified }) => unverified.length),
  };
}

function meanByFamily(cells: readonly Cell[], count: (handoff: NonNullable<Cell['handoff']>) => number): MeanEstimate {
  const handed = cells.filter(({ handoff }) => handoff !== undefined);
  return clusteredMean(valuesByFamily(handed, ({ handoff }) => (handoff === undefined ? 0 : count(handoff))));
}

function partShares(cells: readonly Cell[]): Record<HandoffPart, number | null> {
  const handoffs = cells.flatMap((cell) => (cell.handoff ? [cell.handoff] : []));
  const share = (part: HandoffPart) => {
    const sound = handoffs.filter(({ parts }) => parts[part].present && parts[part].specific && parts[part].grounded);
    return handoffs.length === 0 ? null : sound.length / handoffs.length;
  };
  return Object.fromEntries(HANDOFF_PARTS.map((part) => [part, share(part)])) as Record<HandoffPart, number | null>;
}
