/** A text as weighted features, and the number of its class. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly label: number;
}

/** What the examples have of one feature. */
interface Posting {
  /** Inverse document frequency, ln((n + 1) / (count + 1)). */
  readonly idf: number;
  readonly examples: number[];
  /** Of the feature in the unit vector of each of `examples`. */
  readonly weights: number[];
}

/** Examples as TF-IDF vectors of length 1, by feature. */
export interface SimilarityIndex {
  readonly examples: readonly Example[];
  /** Number of examples of each label. */
  readonly sizes: readonly number[];
  readonly postings: ReadonlyMap<string, Posting>;
  /** Inverse document frequency of a feature that no example has. */
  readonly unseen: number;
}

/** Indexes the examples; labels are 0 … `labels` − 1. */
export function indexExamples(examples: readonly Example[], labels: number): SimilarityIndex {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const unseen = Math.log(examples.length + 1);
  const postings = new Map<string, Posting>();
  for (const [feature, count] of counts) postings.set(feature, { idf: unseen - Math.log(count + 1), examples: [], weights: [] });
  const sizes = new Array<number>(labels).fill(0);
  for (const [at, { features, label }] of examples.entries()) {
    sizes[label] = (sizes[label] ?? 0) + 1;
    addVector(postings, features, at);
  }
  return { examples, sizes, postings, unseen };
}

function addVector(postings: ReadonlyMap<string, Posting>, features: ReadonlyMap<string, number>, at: number): void {
  const found = [...features].flatMap(([feature, weight]) => {
    const posting = postings.get(feature);
    return posting === undefined ? [] : [{ posting, weight: weight * posting.idf }];
  });
  const length = Math.sqrt(found.reduce((squares, { weight }) => squares + weight * weight, 0)) || 1;
  for (const { posting, weight } of found) {
    posting.examples.push(at);
    posting.weights.push(weight / length);
  }
}

/**
 * How much a text is like each label, 0 or more: half its cosine to the label's most similar example, half the sum of
 * its cosines to the label's n examples over √n (about its cosine to their centroid when they differ among themselves).
 * Features that no example has lower all scores.
 * @param without an example to leave out
 */
export function scoresOf(index: SimilarityIndex, features: ReadonlyMap<string, number>, without?: number): Float64Array {
  const cosines = cosinesOf(index, features);
  const nearest = new Float64Array(index.sizes.length);
  const sums = new Float64Array(index.sizes.length);
  for (let at = 0; at < cosines.length; at += 1) {
    const cosine = cosines[at] ?? 0;
    const label = index.examples[at]?.label;
    if (cosine === 0 || label === undefined || at === without) continue;
    if (cosine > (nearest[label] ?? 0)) nearest[label] = cosine;
    sums[label] = (sums[label] ?? 0) + cosine;
  }
  const left = without === undefined ? undefined : index.examples[without]?.label;
  for (let label = 0; label < sums.length; label += 1) {
    const size = (index.sizes[label] ?? 0) - (label === left ? 1 : 0);
    sums[label] = 0.5 * (nearest[label] ?? 0) + (0.5 * (sums[label] ?? 0)) / Math.sqrt(Math.max(1, size));
  }
  return sums;
}

/** Cosine of the text to each example. */
function cosinesOf(index: SimilarityIndex, features: ReadonlyMap<string, number>): Float64Array {
  const cosines = new Float64Array(index.examples.length);
  let squares = 0;
  for (const [feature, weight] of features) {
    const posting = index.postings.get(feature);
    const scaled = weight * (posting?.idf ?? index.unseen);
    squares += scaled * scaled;
    if (posting === undefined) continue;
    for (let at = 0; at < posting.examples.length; at += 1) {
      const example = posting.examples[at] ?? 0;
      cosines[example] = (cosines[example] ?? 0) + scaled * (posting.weights[at] ?? 0);
    }
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < cosines.length; at += 1) cosines[at] = (cosines[at] ?? 0) / length;
  return cosines;
}
