import type { z } from 'zod';
import type { Scenario } from '../scenario.ts';
import type { Dropped } from './turns.ts';

type ScenarioInput = z.input<typeof Scenario>;

/** A conversation as a scenario, before its names are made safe and its personal data is taken out. */
export interface Draft {
  /** The record's own name of it. */
  readonly id: string;
  /** The record's own name of the story it is a variation of; absent: it stands for itself. */
  readonly family?: string;
  /** Personal names in it. */
  readonly names: readonly string[];
  readonly scenario: Omit<ScenarioInput, 'version' | 'scenario' | 'family' | 'title' | 'account'> & {
    readonly title?: string;
    readonly account: Partial<ScenarioInput['account']>;
  };
  readonly dropped: Dropped;
}
