import { HANDOFF_PARTS, type HandoffPart } from '../core/vocabulary.ts';
import type { Cell } from './cell.ts';
import { countByFamily } from './family-counts.ts';
import { DEFECT_KINDS, type DefectKind } from './handoff/objections.ts';
import type { Rightness } from './rightness.ts';
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
  /** By kind of defect: in how many handoffs it was found. Kinds that nowhere were are left out. */
  readonly defects: Readonly<Partial<Record<DefectKind, number>>>;
  /** Of all handoffs whose queue the team has, those to a queue that was open. */
  readonly open_queue: ProportionEstimate;
  /** Of the handoffs that were due and whose label names an urgency, those less urgent than it asks for. */
  readonly urgency_too_low: ProportionEstimate;
  /** Of all handoffs, those whose message to the customer is open about it, blames and rejects nobody, and fits the queue's SLA and hours. */
  readonly message: ProportionEstimate;
  /** Things that a customer told, as a mean over all handoffs; null without handoffs. */
  readonly re_explain: {
    /** What the package lacks: the customer has to say it again. */
    readonly lacking: number | null;
    /** What only the transcript holds: the human has to look for it. */
    readonly buried: number | null;
  };
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
    defects: defectCounts(cells),
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
    re_explain: { lacking: meanOf(cells, 'lacking'), buried: meanOf(cells, 'buried') },
  };
}

function defectCounts(cells: readonly Cell[]): Partial<Record<DefectKind, number>> {
  const kinds = cells.map(({ handoff }) => new Set(handoff?.defects.map(({ kind }) => kind)));
  const counts = DEFECT_KINDS.map((kind) => [kind, kinds.filter((found) => found.has(kind)).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function meanOf(cells: readonly Cell[], what: 'lacking' | 'buried'): number | null {
  const counts = cells.flatMap(({ handoff }) => (handoff ? [handoff.re_explain[what]] : []));
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

function partShares(cells: readonly Cell[]): Record<HandoffPart, number | null> {
  const handoffs = cells.flatMap((cell) => (cell.handoff ? [cell.handoff] : []));
  const share = (part: HandoffPart) => {
    const sound = handoffs.filter(({ parts }) => parts[part].present && parts[part].specific && parts[part].grounded);
    return handoffs.length === 0 ? null : sound.length / handoffs.length;
  };
  return Object.fromEntries(HANDOFF_PARTS.map((part) => [part, share(part)])) as Record<HandoffPart, number | null>;
}
