import type { Features } from './feature-set.ts';

/** The features of the examples, and how much each tells. */
export interface Vocabulary {
  readonly size: number;
  /** Number of a feature, from 0, by its hash. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Inverse document frequency of each feature, ln((n + 1) / (count + 1)). */
  readonly idf: Float64Array;
  /** Inverse document frequency of a feature that no example has. */
  readonly unseen: number;
}

/** A text as a TF-IDF vector of length 1, without the features that no example has. */
export interface Vector {
  readonly numbers: Int32Array;
  readonly values: Float32Array;
  /** Share of its squared length that lies in features of the examples, 0–1. */
  readonly known: number;
}

export function vocabularyOf(examples: readonly Features[]): Vocabulary {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  for (const { hashes } of examples) {
    for (const hash of hashes) {
      const number = numbers.get(hash) ?? numbers.size;
      numbers.set(hash, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const unseen = Math.log(examples.length + 1);
  return { size: counts.length, numbers, idf: Float64Array.from(counts, (count) => unseen - Math.log(count + 1)), unseen };
}

export function vectorOf({ numbers, idf, unseen }: Vocabulary, { hashes, weights }: Features): Vector {
  const found = new Int32Array(hashes.length);
  const values = new Float32Array(hashes.length);
  let count = 0;
  let inside = 0;
  let outside = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    const number = numbers.get(hashes[at] as number);
    const value = (weights[at] as number) * (number === undefined ? unseen : (idf[number] as number));
    if (number === undefined) {
      outside += value * value;
      continue;
    }
    inside += value * value;
    found[count] = number;
    values[count] = value;
    count += 1;
  }
  const length = Math.sqrt(inside + outside) || 1;
  for (let at = 0; at < count; at += 1) values[at] = (values[at] as number) / length;
  return { numbers: found.subarray(0, count), values: values.subarray(0, count), known: inside / (length * length) };
}
