import type { Scenario } from '../scenarios/scenario.ts';
import type { Traffic } from '../scenarios/traffic.ts';
import type { Cell } from './cell.ts';
import { conversationsIn } from './counting.ts';
import { assume } from './gate/assumed.ts';
import type { Lost } from './gate/lost.ts';
import { type Seen, see } from './gate/seen.ts';

const OF_SUITE = ['precision', 'recall', 'specificity'] as const;
const OF_TRAFFIC = ['trapped', 'sent_for_nothing', 'rate'] as const;
type BoundedFigure = (typeof OF_SUITE)[number] | (typeof OF_TRAFFIC)[number];

/** Between what a figure lies if every invalid conversation had gone one way, and if it had gone the other. Shares, 0–1. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What invalid conversations could change: in none of them was the policy met by the customer that the scenario means. */
export interface WithInvalid {
  readonly conversations: number;
  readonly figures: Readonly<Partial<Record<BoundedFigure, Bounds>>>;
}

/** @param invalid conversations that are invalid for every variant, by scenario */
export function withInvalid(
  cells: readonly Cell[],
  invalid: readonly string[],
  scenarios: ReadonlyMap<string, Scenario>,
  traffic: Traffic | undefined,
): WithInvalid | undefined {
  const own = cells.filter(({ outcome }) => outcome.outcome === 'unscored' && outcome.why === 'invalid');
  const conversations = invalid.length + conversationsIn(own);
  if (conversations === 0) return undefined;
  const lost = lostOf([...invalid, ...own.flatMap(({ scenario, times }) => new Array<string>(times).fill(scenario))], scenarios);
  const scored = cells.filter(({ walk }) => walk.stop.how !== 'errored');
  const figures = [...OF_SUITE, ...(traffic === undefined ? [] : OF_TRAFFIC)].flatMap((figure) => {
    const readings = (['worst', 'best'] as const).map((reading) =>
      see({ figure, cells: scored, assumed: assume(figure, lost, reading, true), traffic, level: 0.95 }),
    );
    const bounds = boundsOf(readings);
    return bounds === undefined ? [] : [[figure, bounds] as const];
  });
  return { conversations, figures: Object.fromEntries(figures) };
}

function boundsOf(readings: readonly Seen[]): Bounds | undefined {
  const seen = readings.flatMap((one) => (one.kind === 'none' ? [] : [one]));
  if (seen.length === 0) return undefined;
  return { low: Math.min(...seen.map(({ lowPoint }) => lowPoint)), high: Math.max(...seen.map(({ highPoint }) => highPoint)) };
}

function lostOf(ids: readonly string[], scenarios: ReadonlyMap<string, Scenario>): readonly Lost[] {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times].flatMap(([id, count]): Lost[] => {
    const scenario = scenarios.get(id);
    if (scenario === undefined) return [];
    const { family, stratum, weight = 1, customer, truth } = scenario;
    return [{ scenario: id, family, stratum, weight, trial: 1, times: count, kind: customer.kind, need: truth.need }];
  });
}
