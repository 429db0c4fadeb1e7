import type { Place } from '../../core/errors.ts';
import type { GateVerdict } from '../../evaluators/gate/judge.ts';
import type { Troubles } from '../../evaluators/tally.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Perceived } from '../perceived.ts';
import type { GateBaseline } from '../plain/gate/screen.ts';
import type { WrongScenario } from './wrong-scenarios.ts';

/** Everything that a gate says to a CI server. */
export interface GateReport {
  readonly policy: string;
  readonly suite: string;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly verdict: GateVerdict;
  /** In how many conversations the policy did what nobody wrote. */
  readonly troubles: Troubles;
  /** Whether a stand-in answered in place of a model. */
  readonly isSimulated?: boolean;
  /** By what the signals of personas were drawn, where it was not the scenarios' own. */
  readonly perceived?: Perceived;
  /** Gravest first. */
  readonly wrong: readonly WrongScenario[];
  /** Who was met: each trial of a drawn customer is another one, and all of a script or a sheet are the same. */
  readonly customers: number;
  /** Those of them with whom a conversation could not be scored. */
  readonly customersLost: number;
  /** Scenarios of which a conversation could not be scored. */
  readonly lost: readonly string[];
  /** The pinned baseline that the policy is compared with. */
  readonly baseline?: GateBaseline;
  readonly identity: RunIdentity;
}

/** What it takes to play the same again. */
interface RunIdentity {
  /** Folder of the run, as the user would type it. */
  readonly run: string;
  readonly seed: number;
  readonly trials: number;
  /** SHA-256 of the policy's file. */
  readonly digest: string;
  readonly escalab: string;
  readonly commit?: string;
  /** Whether the commit's files had been changed. */
  readonly dirty?: boolean;
}

/** Where things are written, by files as the repository names them. */
export interface Places {
  /** Scenarios whose file is there and inside the repository. */
  readonly scenarios: ReadonlyMap<string, Place>;
  /** The conditions of the verdict, in their order; undefined where the config lies outside the repository. */
  readonly conditions: readonly (Place | undefined)[];
  /** What of the suite can be read no more. */
  readonly gone: readonly string[];
}
