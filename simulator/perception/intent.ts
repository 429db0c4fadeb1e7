import type { Team } from '../../core/team.ts';
import { fitConfidence, probabilities } from './confidence.ts';
import { featuresOf } from './features.ts';
import { indexExamples, scoresOf } from './similarity.ts';
import { type CustomerText, readText } from './text.ts';

/** What the customer wants, and how sure that is. */
export interface PerceivedIntent {
  readonly intent: string;
  /** 0–1. */
  readonly confidence: number;
}

/** How much of the confidence is left for a text of no, one or two words. */
const SHORT = [0.2, 0.6, 0.8];

/**
 * Learns the team's intents from their examples and names; undefined when the team has none.
 *
 * A text gets the intent whose examples it is most like (TF-IDF over words, word pairs, letter sequences and concepts
 * of customer support). Confidence is a softmax over the likenesses with a further outcome "none of these", calibrated
 * on the examples themselves; it falls for text unlike every intent, for ties and for very short text. With some four
 * examples an intent this is a weak classifier, as a first one in production is: it knows no wording that neither the
 * examples nor the concepts share, and no negation ("I do not want a refund").
 */
export function createIntentClassifier(team: Team): ((text: CustomerText) => PerceivedIntent) | undefined {
  const names = Object.keys(team.intents);
  if (names.length === 0) return undefined;
  const examples = Object.entries(team.intents).flatMap(([name, intent], label) =>
    [name.replaceAll(/[_-]/g, ' '), ...intent.examples].map((text) => ({ features: featuresOf(readText(text)), label })),
  );
  const index = indexExamples(examples, names.length);
  const calibration = fitConfidence(index);
  return (text) => {
    const chances = probabilities(scoresOf(index, featuresOf(text)), calibration);
    const likeliest = chances.reduce((best, chance, at) => (chance > (chances[best] ?? 0) ? at : best), 0);
    const confidence = (chances[likeliest] ?? 0) * (SHORT[text.words.length] ?? 1);
    return { intent: names[likeliest] ?? '', confidence: Math.round(confidence * 1000) / 1000 };
  };
}
