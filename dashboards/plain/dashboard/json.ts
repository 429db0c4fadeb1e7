import { type ListedNeed, listedAt } from '../../../evaluators/listing/listing.ts';
import type { Way } from '../../../evaluators/listing/way.ts';
import type { Report } from '../../../evaluators/report.ts';
import type { RunInfo } from '../../../runs/run.ts';
import { damageIn } from '../../damage.ts';
import type { RunView } from '../../run/run-view.ts';

/** A run for programs: what it was, what is missing of it, its figures, and how each conversation came out. */
export interface DashboardDocument {
  readonly v: 1;
  readonly run: RunInfo;
  readonly faults: readonly string[];
  readonly report: Report;
  readonly conversations: readonly {
    readonly position: number;
    readonly scenario: string;
    readonly trial: number;
    readonly status: string;
    readonly need?: ListedNeed;
    readonly variants: Readonly<Record<string, Way>>;
  }[];
}

/** @param positions of the conversations to list */
export function dashboardDocument({ info, heading, faults, report, listing }: RunView, positions: Iterable<number>): DashboardDocument {
  const names = report.variants.map(({ variant }) => variant);
  const conversations = Array.from(positions, (position) => {
    const { scenario, trial, status, need, way } = listedAt(listing, position);
    const ways = names.flatMap((name) => {
      const found = way(name);
      return found === undefined ? [] : [[name, found] as const];
    });
    return { position, scenario, trial, status, ...(need === undefined ? {} : { need }), variants: Object.fromEntries(ways) };
  });
  return { v: 1, run: info, faults: [...faults, ...damageIn(heading)], report, conversations };
}
