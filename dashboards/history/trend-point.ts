import type { Classification } from '../../evaluators/classification.ts';
import type { Projection } from '../../evaluators/projection.ts';

/** One stored run in the history of its suite. */
export interface TrendPoint {
  readonly id: string;
  /** Folder of the run, as the user would type it. */
  readonly folder: string;
  /** ISO 8601. */
  readonly started: string;
  readonly commit?: string;
  /** What was not the same as in the run before it, so that figures of the two do not compare: scenarios, labels, traffic, team, seed, trials, perception. */
  readonly changed: readonly string[];
  /** By name; bounds are left out. */
  readonly policies: Readonly<Record<string, TrendFigures>>;
}

/** The figures of one policy that a history follows. */
export interface TrendFigures {
  /** Of the policy's text; another one means that the policy changed. */
  readonly digest: string;
  readonly recall: Classification['recall'];
  readonly precision: Classification['precision'];
  /** Absent without `traffic.yaml`. */
  readonly trapped?: Projection['trapped'];
  readonly sent_for_nothing?: Projection['sent_for_nothing'];
  readonly rate?: Projection['rate'];
}
