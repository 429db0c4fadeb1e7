import type { Comparison } from '../../evaluators/comparison/compare.ts';
import type { Reliability } from '../../evaluators/reliability.ts';
import type { TrendPoint } from '../history/trend-point.ts';
import type { RunView } from '../run/run-view.ts';
import type { PageConversation, PageTables } from './data/page-data.ts';
import type { Sample } from './data/sample.ts';

/** All that a page is made of. */
export interface HtmlReportInput {
  readonly view: RunView;
  /** The stored runs of the suite, oldest first. */
  readonly history: readonly TrendPoint[];
  readonly reliability: Reliability;
  /** Which conversations are shown, and of how many. */
  readonly sample: Sample;
  readonly conversations: readonly PageConversation[];
  /** What recurs in them. */
  readonly tables: PageTables;
  readonly second?: SecondRun;
}

/** Another run beside the page's own: it stands for the time before. */
export interface SecondRun {
  readonly view: RunView;
  /** Policies that both runs hold, on the customers that both met. Differences are the page's run − the other one. */
  readonly pairs: readonly PairOfRuns[];
  /** Why runs or policies were not compared, a sentence each. */
  readonly refused: readonly string[];
}

export interface PairOfRuns {
  readonly policy: string;
  /** Whether both runs played the same text of the policy. */
  readonly isSamePolicy: boolean;
  readonly comparison: Comparison;
  /** What has to be said beside the comparison, a sentence each. */
  readonly notes: readonly string[];
}
