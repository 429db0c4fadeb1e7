import type { Traffic } from '../scenarios/traffic.ts';
import type { Cell } from './cell.ts';

/** A part of the traffic with the conversations that speak for it. */
export interface TrafficPart {
  readonly name: string;
  /** Of all contacts, 0–1. */
  readonly share: number;
  /** Absent where no conversation tells, or where needs differ from trial to trial. */
  readonly need?: string;
  readonly cells: readonly Cell[];
}

/**
 * What was errored speaks for nothing; nor does a recorded conversation, because what a policy would have met past the
 * point where it parts from the record was never observed.
 */
export function speaksForTraffic(cell: Cell): boolean {
  return cell.kind !== 'transcript' && cell.walk.stop.how !== 'errored' && cell.need !== 'not_due';
}

/** Conversations by the cells of `traffic.yaml`; scenarios with a share of their own leave their cells. */
export function partsOf(cells: readonly Cell[], traffic: Traffic): TrafficPart[] {
  const own = new Set<string>(traffic.scenarios.map(({ scenario }) => scenario));
  const singles = traffic.scenarios.map(({ scenario, share }) => {
    const mine = cells.filter((cell) => cell.scenario === scenario);
    const needs = new Set(mine.map(({ need }) => need));
    const [need] = needs;
    return { name: scenario, share, ...(need === undefined || needs.size > 1 ? {} : { need }), cells: mine };
  });
  const strata = traffic.cells.map(({ stratum, need, share }) => ({
    name: `${stratum} × ${need}`,
    share,
    need,
    cells: cells.filter((cell) => cell.stratum === stratum && cell.need === need && !own.has(cell.scenario)),
  }));
  return [...strata, ...singles];
}
