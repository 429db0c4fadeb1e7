import type { Material } from './material.ts';
import type { PartOf } from './package.ts';
import { elide } from './wording.ts';

const MAX_WANTS = 300;

/** What the agent believes the problem is, and the customer's own words for it. */
export function understandingPart({ observation, wants, details }: Material): PartOf<'understanding'> {
  const { intent, confidence } = observation.signals;
  const words = { wants: elide(wants.text, MAX_WANTS), turn: wants.turn, details };
  const believed: Partial<PartOf<'understanding'>> = {};
  if (intent !== undefined) believed.intent = intent;
  if (confidence !== undefined) believed.confidence = confidence;
  return Object.assign(believed, words);
}
