import type { Team } from '../../core/team.ts';
import { askedShare } from './asked.ts';
import { confidenceOf, fitCalibration, outOfScopeOf } from './confidence.ts';
import { featuresOf } from './features.ts';
import { type Example, holdOut, trainReader } from './held-out.ts';
import { type CustomerText, readText } from './text.ts';

/** What the customer wants, and how sure that is. */
export interface PerceivedIntent {
  readonly intent: string;
  /** Probability that `intent` is right, 0–1. */
  readonly confidence: number;
  /** Probability that the message is about none of the intents, 0–1. */
  readonly out_of_scope: number;
}

/**
 * Learns the team's intents from their examples and names; undefined when the team has none.
 *
 * A multinomial logistic regression over TF-IDF features (words, pairs of words, letter sequences, concepts of customer
 * support), with two calibrated probabilities: that the intent is right, and that none is. Trained the same way on every
 * machine, in some milliseconds for a hundred examples and some seconds for ten thousand. It knows no wording that
 * neither the examples nor the concepts share, no negation ("I do not want a refund"), nothing of earlier messages, and
 * names one intent where a message has two. With three examples an intent about every second or third message is
 * misread, and confidence says so. Confidence is calibrated for messages like the examples: where customers write unlike
 * them, out_of_scope rises before confidence is reliable again. A message that asks for nothing ("ok thanks", "yes, my id
 * is 123") is out of nobody's scope, so its out_of_scope is low.
 */
export function createIntentClassifier(team: Pick<Team, 'intents'>): ((text: CustomerText) => PerceivedIntent) | undefined {
  const names = Object.keys(team.intents);
  if (names.length === 0) return undefined;
  const examples = names.flatMap((name, label) => examplesOf(name, team.intents[name]?.examples ?? [], label));
  const read = trainReader(examples, names.length);
  const calibration = fitCalibration(holdOut(examples, names.length, read));
  return (text) => {
    const evidence = read(featuresOf(text));
    return {
      intent: names[evidence.label] ?? '',
      confidence: rounded(confidenceOf(evidence, calibration, names.length)),
      out_of_scope: rounded(outOfScopeOf(evidence, calibration) * askedShare(text)),
    };
  };
}

/** The name itself is an example too, but not one of how customers speak. */
function examplesOf(name: string, texts: readonly string[], label: number): Example[] {
  return [name.replaceAll(/[_-]/g, ' '), ...texts].map((text, at) => ({ features: featuresOf(readText(text)), label, place: at - 1 }));
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
