import { HANDOFF_PARTS, type HandoffPart } from '../core/vocabulary.ts';
import type { Cell } from './cell.ts';
import { countByFamily } from './family-counts.ts';
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
  };
}

function partShares(cells: readonly Cell[]): Record<HandoffPart, number | null> {
  const handoffs = cells.flatMap((cell) => (cell.handoff ? [cell.handoff] : []));
  const share = (part: HandoffPart) => {
    const sound = handoffs.filter(({ parts }) => parts[part].present && parts[part].specific && parts[part].grounded);
    return handoffs.length === 0 ? null : sound.length / handoffs.length;
  };
  return Object.fromEntries(HANDOFF_PARTS.map((part) => [part, share(part)])) as Record<HandoffPart, number | null>;
}
