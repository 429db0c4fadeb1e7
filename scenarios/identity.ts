import { digestValue } from '../core/digest.ts';
import type { Scenario } from './scenario.ts';

/** Digest of everything in a scenario that bears on how it is played: all but its labels. */
export function digestOfPlay(scenario: Scenario): string {
  const { truth: _truth, title: _title, tags: _tags, archetype: _archetype, industry: _industry, ...played } = scenario;
  return digestValue(played);
}

/** Digest of the labels alone. */
export function digestOfLabels(scenario: Scenario): string {
  return digestValue(scenario.truth);
}
