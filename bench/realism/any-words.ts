import { featuresOf } from '../../simulator/perception/features.ts';
import { scoresOf, softmax, trainSoftmax } from '../../simulator/perception/softmax-regression.ts';
import { readText } from '../../simulator/perception/text.ts';
import { vectorOf, vocabularyOf } from '../../simulator/perception/vocabulary.ts';
import { type Auroc, aurocOf } from '../signals/auroc.ts';
import type { Conversation } from './customers.ts';
import { FOLDS, foldsFor } from './detector.ts';

/** How well all words, word pairs and letter sequences tell two sources apart, topics included; five-fold cross-validation. */
export function tellApartByWords(ones: readonly Conversation[], others: readonly Conversation[]): Auroc {
  const rows = [...rowsOf(ones, 1), ...rowsOf(others, 0)];
  const scored = Array.from({ length: FOLDS }, (_, fold) => scoresFor(rows, fold)).flat();
  return aurocOf(
    scored.filter(({ label }) => label === 1).map(({ score }) => score),
    scored.filter(({ label }) => label === 0).map(({ score }) => score),
  );
}

type Row = ReturnType<typeof rowsOf>[number];

function rowsOf(conversations: readonly Conversation[], label: number) {
  const folds = foldsFor(conversations.length, `words/${label}`);
  return conversations.map((turns, at) => ({ features: featuresOf(readText(turns.join(' . '))), fold: folds[at] ?? 0, label }));
}

function scoresFor(rows: readonly Row[], fold: number): readonly { readonly label: number; readonly score: number }[] {
  const training = rows.filter((row) => row.fold !== fold);
  const vocabulary = vocabularyOf(training.map(({ features }) => features));
  const examples = training.map(({ features, label }) => ({ vector: vectorOf(vocabulary, features), label }));
  const model = trainSoftmax(examples, vocabulary.size, 2);
  const scores = new Float64Array(2);
  return rows
    .filter((row) => row.fold === fold)
    .map(({ features, label }) => {
      scoresOf(model, vectorOf(vocabulary, features), scores);
      softmax(scores);
      return { label, score: scores[1] ?? 0 };
    });
}
