import type { Located, Path } from '../core/yaml.ts';
import type { Scenario } from './scenario.ts';

/** A scenario, and where it was written. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly located: Located;
  /** Path of the scenario inside `located`. */
  readonly base: Path;
}
