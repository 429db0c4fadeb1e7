import { BACKGROUND } from './background.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Features } from './feature-set.ts';
import { featuresOf } from './features.ts';
import { type LinearModel, scoresOf, trainSoftmax } from './softmax-regression.ts';
import { readText } from './text.ts';
import { type Vocabulary, vectorOf, vocabularyOf } from './vocabulary.ts';

/** A text of a known intent. */
export interface Example {
  readonly features: Features;
  /** Number of its intent. */
  readonly label: number;
  /** Place among the examples of its intent, from 0; -1 is never held out. */
  readonly place: number;
}

/** What texts look like to a model that has not seen them. */
export interface HeldOut {
  /** Of the team's intents, and whether the likeliest intent was the right one. */
  readonly inside: readonly { readonly evidence: Evidence; readonly right: boolean }[];
  /** Of intents that the model was not told of: close to the team's trade. */
  readonly near: readonly Evidence[];
  /** About nothing that a support desk hears. */
  readonly far: readonly Evidence[];
}

/** A trained classifier, uncalibrated. */
export type Reader = (features: Features) => Evidence;

/** Parts that examples are split into at most, and the held-out examples that are enough. */
const MOST_PARTS = 5;
const ENOUGH = 300;
/** One intent of so many is left out with each part. */
const LEFT_OUT = 8;

export function trainReader(examples: readonly Example[], labels: number): Reader {
  const vocabulary = vocabularyOf(examples.map(({ features }) => features));
  const rows = examples.map(({ features, label }) => ({ vector: vectorOf(vocabulary, features), label }));
  return readerOf(vocabulary, trainSoftmax(rows, vocabulary.size, labels));
}

function readerOf(vocabulary: Vocabulary, model: LinearModel): Reader {
  const scores = new Float64Array(model.labels);
  return (features) => {
    const vector = vectorOf(vocabulary, features);
    scoresOf(model, vector, scores);
    return evidenceOf(scores, vector.known);
  };
}

/**
 * Trains without a part of the examples (about the same share of each intent) and without one intent in eight, reads
 * what was left out, and does so with part after part until 300 examples were read or no part is left.
 * @param whole the model trained on everything, for the texts that belong to no intent
 */
export function holdOut(examples: readonly Example[], labels: number, whole: Reader): HeldOut {
  const parts = partsOf(examples, labels);
  const inside: HeldOut['inside'][number][] = [];
  const near: Evidence[] = [];
  for (let part = 0; part < parts && inside.length < ENOUGH; part += 1) {
    const unheard = (label: number) => labels > 2 && label % LEFT_OUT === part;
    const isHeld = ({ place }: Example) => place >= 0 && place % parts === part;
    const read = trainReader(
      examples.filter((example) => !unheard(example.label) && !isHeld(example)),
      labels,
    );
    for (const example of examples) {
      if (unheard(example.label)) near.push(read(example.features));
      else if (isHeld(example)) inside.push(judged(read(example.features), example.label));
    }
  }
  return { inside, near, far: BACKGROUND.map((text) => whole(featuresOf(readText(text)))) };
}

function judged(evidence: Evidence, label: number): HeldOut['inside'][number] {
  return { evidence, right: evidence.label === label };
}

/** As many as an intent has examples, from two to five. */
function partsOf(examples: readonly Example[], labels: number): number {
  return Math.max(2, Math.min(MOST_PARTS, Math.round(examples.filter(({ place }) => place >= 0).length / labels)));
}
