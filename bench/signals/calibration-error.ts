/** A prediction with the probability it was given. */
export interface Judged {
  /** 0–1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** Predictions of about the same confidence. */
export interface Bin {
  /** Confidence from … to …, as the bin is defined. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  /** Share that was right. */
  readonly accuracy: number;
}

/** Bins of equal width over 0–1, each open below and closed above; the first holds 0 as well. Empty ones are left out. */
export function equalWidthBins(judged: readonly Judged[], bins: number): readonly Bin[] {
  const held = Array.from({ length: bins }, (): Judged[] => []);
  for (const one of judged) held[Math.max(0, Math.ceil(one.confidence * bins) - 1)]?.push(one);
  return held.flatMap((inside, at) => (inside.length === 0 ? [] : [binOf(inside, at / bins, (at + 1) / bins)]));
}

/** Bins of equal numbers of predictions, from the least confident up. Empty ones are left out. */
export function equalMassBins(judged: readonly Judged[], bins: number): readonly Bin[] {
  const ascending = judged.toSorted((one, other) => one.confidence - other.confidence);
  const edge = (bin: number) => Math.round((bin * ascending.length) / bins);
  return Array.from({ length: bins }, (_, at) => ascending.slice(edge(at), edge(at + 1))).flatMap((inside) =>
    inside.length === 0 ? [] : [binOf(inside, inside[0]?.confidence ?? 0, inside.at(-1)?.confidence ?? 0)],
  );
}

/** Expected calibration error (Naeini et al. 2015): |accuracy − mean confidence|, averaged over the bins by their counts. */
export function calibrationError(bins: readonly Bin[]): number {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.accuracy - bin.meanConfidence), 0) / count;
}

function binOf(inside: readonly Judged[], from: number, to: number): Bin {
  const meanConfidence = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
  return { from, to, count: inside.length, meanConfidence, accuracy: inside.filter(({ right }) => right).length / inside.length };
}
