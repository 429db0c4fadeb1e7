import { PLAIN } from './manner.ts';
import { slotsFilled } from './slots.ts';
import type { Details } from './speech.ts';
import type { Voice } from './voice.ts';

/** How the agent stand-in writes. */
export function agentVoice(details: Details, draw: () => number): Voice {
  return { manner: PLAIN, details, filled: slotsFilled(details), wordy: 0.5, between: ' ', asks: true, draw };
}
