import { softmax } from './softmax-regression.ts';

/** What the scores of a text say, whatever the number of intents and examples. */
export interface Evidence {
  /** Number of the likeliest intent. */
  readonly label: number;
  /** Log odds of that intent against the others, uncalibrated. */
  readonly odds: number;
  /** How high the scores are altogether: their smooth maximum over that of a text without any score. */
  readonly likeness: number;
  /** Share of the text that the examples know, 0–1. */
  readonly known: number;
}

/** Scores are divided by it before the exponential. Calibration stretches the result, so it need only be about right. */
const TEMPERATURE = 0.6;
/** Log odds are kept within ± this. */
const MOST_ODDS = 14;

/** @param scores of each label; used up */
export function evidenceOf(scores: Float64Array, known: number): Evidence {
  let label = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] as number) > (scores[label] as number)) label = at;
  const top = scores[label] ?? 0;
  softmax(scores, TEMPERATURE);
  const chance = scores[label] ?? 1;
  const odds = Math.log(chance / (1 - chance));
  return {
    label,
    odds: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)),
    likeness: top - TEMPERATURE * Math.log(chance * scores.length),
    known,
  };
}
