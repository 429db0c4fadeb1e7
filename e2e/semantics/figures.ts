import type { Cell } from '../../evaluators/cell.ts';
import { type Classification, classify } from '../../evaluators/classification.ts';
import { handoffQuality } from '../../evaluators/handoff-quality.ts';
import { type Projection, project } from '../../evaluators/projection.ts';
import type { ProportionEstimate } from '../../evaluators/statistics/clustered-proportion.ts';
import type { ProjectedProportion } from '../../evaluators/statistics/projected-proportion.ts';
import { suiteShare } from '../../evaluators/suite-share.ts';
import { tally } from '../../evaluators/tally.ts';
import { timingOf } from '../../evaluators/timing.ts';
import { untimedNeeds } from '../../evaluators/untimed.ts';
import type { Traffic } from '../../scenarios/traffic.ts';

const RATES = ['precision', 'recall', 'specificity', 'recall_any_time', 'in_window_precision', 'offered_unnecessarily'] as const;

/** The figures of one policy in the words in which examples state their expectations. */
export function statedFigures(cells: readonly Cell[], derived: readonly Cell[], traffic: Traffic | undefined): Record<string, unknown> {
  const classified = classify(cells);
  const { reason, queue } = handoffQuality(cells);
  const { kinds, f1 } = { kinds: RATES.map((name) => [name, classified[name].kind] as const), f1: classified.f1 };
  return {
    ...rates(classified),
    f1: f1 === null ? 'none' : Number(f1.toFixed(4)),
    outcomes: outcomesOf(cells),
    reason: share(reason),
    queue: share(queue),
    suite_share: suite(cells),
    without_interval: kinds.filter(([, kind]) => kind === 'point').map(([name]) => name),
    with_interval: kinds.filter(([, kind]) => kind === 'interval').map(([name]) => name),
    timing: timingOf(cells),
    untimed: untimedNeeds(cells),
    tally: tally(cells),
    by_basis: { mandate: ofBasis(cells, 'mandate'), outcome: ofBasis(cells, 'outcome') },
    derived: rates(classify(derived)),
    ...(traffic === undefined ? {} : { projected: projected(project(cells, traffic)) }),
  };
}

function rates(classified: Classification): Record<string, string> {
  return Object.fromEntries(RATES.map((name) => [name, share(classified[name])]));
}

/** Hits of scenarios, in scenarios: both may be fractions. */
function share(estimate: ProportionEstimate): string {
  return estimate.kind === 'none' ? 'none' : `${short(estimate.estimate * estimate.n)} of ${short(estimate.n)}`;
}

function short(value: number): string {
  return String(Number(value.toFixed(4)));
}

function ofBasis(cells: readonly Cell[], basis: 'mandate' | 'outcome'): Record<string, string> {
  return rates(classify(cells.filter((cell) => cell.basis === basis)));
}

/** One word where a scenario was played once, a list where there were several trials. */
function outcomesOf(cells: readonly Cell[]): Record<string, string | string[]> {
  const found: Record<string, string[]> = {};
  for (const { scenario, outcome } of cells) found[scenario] = [...(found[scenario] ?? []), outcome.outcome === 'unscored' ? outcome.why : outcome.outcome];
  return Object.fromEntries(Object.entries(found).map(([id, names]) => [id, names.length === 1 ? (names[0] ?? '') : names]));
}

function suite(cells: readonly Cell[]): string {
  const { conversations, handed, perhaps } = suiteShare(cells);
  return perhaps === 0 ? `${handed} of ${conversations}` : `${handed} to ${handed + perhaps} of ${conversations}`;
}

function projected({ rate, trapped, sent_for_nothing, verdict }: Projection): Record<string, string> {
  return { rate: points(rate), trapped: points(trapped), sent_for_nothing: points(sent_for_nothing), verdict: verdict.verdict };
}

function points({ lowPoint, highPoint }: ProjectedProportion): string {
  return lowPoint === highPoint ? short(lowPoint) : `${short(lowPoint)} to ${short(highPoint)}`;
}
