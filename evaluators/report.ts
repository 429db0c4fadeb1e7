import type { Scenario } from '../scenarios/scenario.ts';
import type { Traffic } from '../scenarios/traffic.ts';
import { breakdown, type Slice } from './breakdown.ts';
import type { Cell } from './cell.ts';
import { type Classification, classify } from './classification.ts';
import { type CostFigures, costFigures } from './cost/figures.ts';
import type { CostModel } from './cost/model.ts';
import { type Ranking, rankings } from './cost/ranking.ts';
import type { Gathered } from './gathered.ts';
import { type HandoffQuality, handoffQuality } from './handoff-quality.ts';
import { type Handover, handoversOf } from './handovers.ts';
import { type Labels, labelsOf } from './labels.ts';
import { type Mistake, mistakesOf } from './mistakes.ts';
import { type AllOfTrials, allOfTrials } from './pass-hat-k-figures.ts';
import { type Projection, project } from './projection.ts';
import { type Readings, readingsOf } from './readings.ts';
import { REPORT_VERSION } from './report-version.ts';
import { type SuiteShare, suiteShare } from './suite-share.ts';
import { type Tally, tally } from './tally.ts';
import { type Timing, timingOf } from './timing.ts';
import { type UntimedNeeds, untimedNeeds } from './untimed.ts';
import { type WithInvalid, withInvalid } from './with-invalid.ts';
import { type WorstConversation, worstConversations } from './worst.ts';

/** The figures of one variant. */
export interface VariantReport {
  readonly variant: string;
  /** A trivial policy that marks an extreme. */
  readonly bound: boolean;
  readonly tally: Tally;
  readonly classification: Classification;
  readonly timing: Timing;
  readonly untimed: UntimedNeeds;
  readonly handoff: HandoffQuality;
  readonly suite_share: SuiteShare;
  /** Absent without `traffic.yaml`: a suite is not traffic. */
  readonly projection?: Projection;
  /** Modelled; absent without `traffic.yaml`. */
  readonly cost?: CostFigures;
  readonly by_basis: Readonly<Record<'mandate' | 'outcome', Classification>>;
  /** How often all of k trials come out right; absent where no scenario was played more than once with anything left to chance. */
  readonly pass_hat_k?: readonly AllOfTrials[];
  /** By the trigger that the scenarios probe. */
  readonly by_trigger: readonly Slice[];
  /** By stratum. */
  readonly by_category: readonly Slice[];
  /** The same policy shown only what the text alone gives. */
  readonly on_derived: { readonly classification: Classification; readonly suite_share: SuiteShare; readonly projection?: Projection };
  /** Only where labels are contested. */
  readonly readings?: Readings;
  /** Only where the simulated customer left its role in some conversations. */
  readonly with_invalid?: WithInvalid;
  readonly mistakes: readonly Mistake[];
  readonly handovers: readonly Handover[];
}

/** Scenarios that no variant is scored on, whatever it does, by name. */
interface UnscoredScenarios {
  /** Labelled `must`, and the need goes away by itself on course 0. */
  readonly lapsed: readonly string[];
  /** Labelled `must`, and no window opens on course 0. */
  readonly not_due: readonly string[];
}

export interface Report {
  readonly v: typeof REPORT_VERSION;
  readonly suite: {
    readonly scenarios: number;
    readonly families: number;
    readonly conversations: number;
    readonly recorded: number;
    readonly needs: Readonly<Record<string, number>>;
    readonly unscored: UnscoredScenarios;
    readonly labels: Labels;
  };
  readonly errored: readonly { readonly scenario: string; readonly trial: number; readonly why: string }[];
  readonly invalid: number;
  readonly variants: readonly VariantReport[];
  /** What the modelled costs rest on, and whether the choice hangs on the dearest assumption; absent without `traffic.yaml`. */
  readonly costs?: { readonly currency: string; readonly model: CostModel; readonly rankings: readonly Ranking[] };
  /** The conversations that the policies (bounds aside) got most wrong. */
  readonly worst: readonly WorstConversation[];
}

export interface ReportInput {
  readonly gathered: Gathered;
  /** By id, with the labels to judge by. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly traffic?: Traffic;
  readonly costs: CostModel;
  /** ISO 4217. */
  readonly currency: string;
  /** In the order to show, with which are bounds. */
  readonly variants: readonly { readonly name: string; readonly bound: boolean }[];
  /** Of variants whose conversations are the same as before: what was reported of them then. @default none */
  readonly known?: ReadonlyMap<string, VariantReport>;
}

/** Scores a run. A function of what was judged, by the labels given, and of traffic: old runs score again. */
export function reportOn(input: ReportInput): Report {
  const { cells, derived, errored, invalid } = input.gathered;
  const variants = input.variants.map(
    ({ name, bound }) => input.known?.get(name) ?? variantReport(name, bound, ofVariant(cells, name), ofVariant(derived, name), input),
  );
  const mistakes = variants.filter(({ bound }) => !bound).flatMap((variant) => variant.mistakes);
  return {
    v: REPORT_VERSION,
    suite: suiteOf(input.gathered, input.scenarios),
    errored,
    invalid,
    variants,
    ...costsOf(cells, input),
    worst: worstConversations(mistakes, 3),
  };
}

function costsOf(cells: readonly Cell[], { traffic, costs, currency, variants }: ReportInput): Pick<Report, 'costs'> {
  if (traffic === undefined) return {};
  const priced = variants.map(({ name }) => ({ name, cells: ofVariant(cells, name) }));
  return { costs: { currency, model: costs, rankings: rankings(priced, traffic, costs) } };
}

function ofVariant(cells: readonly Cell[], name: string): Cell[] {
  return cells.filter((cell) => cell.variant === name);
}

function variantReport(
  variant: string,
  bound: boolean,
  cells: readonly Cell[],
  derived: readonly Cell[],
  { gathered, scenarios, traffic, costs }: ReportInput,
): VariantReport {
  const projected = (some: readonly Cell[]) => (traffic === undefined ? {} : { projection: project(some, traffic) });
  const readings = readingsOf(gathered, variant, traffic);
  const trials = allOfTrials(cells);
  const bounded = withInvalid(cells, gathered.invalidOf, scenarios, traffic);
  const basis = (name: 'mandate' | 'outcome') => classify(cells.filter((cell) => cell.basis === name));
  return {
    variant,
    bound,
    tally: tally(cells),
    classification: classify(cells),
    timing: timingOf(cells),
    untimed: untimedNeeds(cells),
    handoff: handoffQuality(cells),
    suite_share: suiteShare(cells),
    ...projected(cells),
    ...(traffic === undefined ? {} : { cost: costFigures(cells, traffic, costs) }),
    by_basis: { mandate: basis('mandate'), outcome: basis('outcome') },
    ...(trials.length === 0 ? {} : { pass_hat_k: trials }),
    by_trigger: breakdown(cells, (cell) => cell.probes),
    by_category: breakdown(cells, (cell) => cell.stratum),
    on_derived: { classification: classify(derived), suite_share: suiteShare(derived), ...projected(derived) },
    ...(readings === undefined ? {} : { readings }),
    ...(bounded === undefined ? {} : { with_invalid: bounded }),
    mistakes: mistakesOf(cells, scenarios),
    handovers: handoversOf(cells),
  };
}

function suiteOf({ conversations, played: ids, cells }: Gathered, scenarios: ReadonlyMap<string, Scenario>): Report['suite'] {
  const played = ids.flatMap((id) => scenarios.get(id) ?? []);
  const needs: Record<string, number> = { must: 0, may: 0, must_not: 0, unlabelled: 0, latent: 0 };
  for (const { truth } of played) needs[truth.need] = (needs[truth.need] ?? 0) + 1;
  return {
    scenarios: played.length,
    families: new Set(played.map((scenario) => scenario.family)).size,
    conversations,
    recorded: played.filter((scenario) => scenario.customer.kind === 'transcript').length,
    needs,
    labels: labelsOf(played),
    unscored: { lapsed: mustThatIs('may', cells, scenarios), not_due: mustThatIs('not_due', cells, scenarios) },
  };
}

/** Scenarios labelled `must` whose need on course 0 resolves to something else. */
function mustThatIs(need: Cell['need'], cells: readonly Cell[], scenarios: ReadonlyMap<string, Scenario>): string[] {
  const found = cells.filter((cell) => scenarios.get(cell.scenario)?.truth.need === 'must' && cell.need === need);
  return [...new Set(found.map(({ scenario }) => scenario))].sort();
}
