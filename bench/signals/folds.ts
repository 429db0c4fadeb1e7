import seedrandom from 'seedrandom';
import { groupBy } from '../../core/group.ts';
import type { Utterance } from './utterances.ts';

/** The sentences in an order that hangs on nothing but the seed and their number. */
function shuffled<T>(all: readonly T[], seed: string): readonly T[] {
  const random = seedrandom.tychei(seed);
  return all
    .map((one) => ({ one, key: random() }))
    .sort((first, second) => first.key - second.key)
    .map(({ one }) => one);
}

/** Splits into folds of nearly equal size with about the same share of each intent. */
export function foldsOf(all: readonly Utterance[], folds: number, seed: string): readonly (readonly Utterance[])[] {
  const ordered = [...groupBy(shuffled(all, seed), ({ intent }) => intent).values()].flat();
  return Array.from({ length: folds }, (_, fold) => ordered.filter((_, at) => at % folds === fold));
}

/** Draws some examples of each intent, and others to read; none of them is both. */
export function fewExamples(
  all: readonly Utterance[],
  each: number,
  others: number,
  seed: string,
): { examples: readonly Utterance[]; others: readonly Utterance[] } {
  const drawn = new Map<string, number>();
  const parted = groupBy(shuffled(all, seed), ({ intent }) => {
    const count = drawn.get(intent) ?? 0;
    drawn.set(intent, count + 1);
    return count < each ? 'example' : 'other';
  });
  return { examples: parted.get('example') ?? [], others: (parted.get('other') ?? []).slice(0, others) };
}
