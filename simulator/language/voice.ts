import { CASUAL, CLIPPED, FORMAL, type Manner, PLAIN, TEXTING } from './manner.ts';
import { slotsFilled } from './slots.ts';
import type { Details, Speech } from './speech.ts';

/** How one message is voiced: what is the same in all of its sentences. */
export interface Voice {
  readonly manner: Manner;
  readonly details: Details;
  /** A bit for each slot with a value that they think of naming. */
  readonly filled: number;
  /** How wordy they are in this mood, 0–1: curt customers write less as it grows. */
  readonly wordy: number;
  /** What stands between two sentences of a casual writer. */
  readonly between: string;
  /** Whether a casual writer puts question marks. */
  readonly asks: boolean;
  readonly draw: () => number;
}

const BETWEEN = [' ', ' ', ' ', ' and ', ',', ', ', ', ', '. '] as const;
const TEXTS = 0.12;
/** Of casual writers, how many clip their sentences: those of few words most. */
const CLIPS = 0.62;
const ASKS = 0.6;
/** How much of a curt customer's length full frustration takes away. */
const CURTNESS = 0.9;

export function voiceOf({ register, style, shown, verbosity, clarity, details }: Speech, draw: () => number): Voice {
  const whim = draw();
  const exact = draw() < clarity;
  const casual = register === 'casual';
  const clips = TEXTS + CLIPS * (1 - verbosity);
  return {
    manner: register === 'formal' ? FORMAL : register === 'plain' ? PLAIN : whim < TEXTS ? TEXTING : whim < clips ? CLIPPED : CASUAL,
    details,
    filled: exact ? slotsFilled(details) : 0,
    wordy: style === 'curt' ? verbosity * (1 - CURTNESS * shown) : verbosity,
    between: casual ? (BETWEEN[(draw() * BETWEEN.length) | 0] as string) : ' ',
    asks: !casual || draw() < ASKS,
    draw,
  };
}
