import type { HandoffScore } from '../../evaluators/handoff/score.ts';
import { scoreHandoff } from '../../evaluators/handoff/score.ts';
import { handoffAt } from '../../evaluators/handoff/testdata/handoff.ts';
import { OVER_AUTHORITY, REFUND } from '../../policies/handoff/testdata/contact.ts';

const SOUND: HandoffScore = scoreHandoff(handoffAt(REFUND, OVER_AUTHORITY));

/** A handoff from which a human can start, and one from which nobody can. */
export const STARTABLE: HandoffScore = { ...SOUND, startable: true };
export const LACKING: HandoffScore = { ...SOUND, startable: false };
