import { HANDOFF_PARTS, type HandoffPart } from '../../core/vocabulary.ts';
import type { HandoffPackage } from '../../policies/handoff/package.ts';
import { leavesOf } from './leaves.ts';
import { oncePer } from './once-per.ts';

/** Every text of a part of a package. */
export function textsIn(handoff: HandoffPackage, part: HandoffPart): readonly string[] {
  return textsOf(handoff).get(part) ?? [];
}

/** Several things are looked for in them. */
const textsOf = oncePer(
  (handoff: HandoffPackage): ReadonlyMap<HandoffPart, readonly string[]> => new Map(HANDOFF_PARTS.map((part) => [part, leavesOf({ [part]: handoff[part] })])),
);
