import type { Listing } from '../../evaluators/listing/listing.ts';
import type { Report } from '../../evaluators/report.ts';
import type { RunInfo } from '../../runs/run.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { RunHeading } from '../plain/first-screen.ts';

/** A stored run as the screens and the page read it. */
export interface RunView {
  readonly heading: RunHeading;
  readonly info: RunInfo;
  readonly report: Report;
  readonly listing: Listing;
  /** By id, with the labels that the run is judged by. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** What is missing or damaged, a sentence each: nothing that could not be read goes unsaid. */
  readonly faults: readonly string[];
}
