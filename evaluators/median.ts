/** A number of turns, and how many conversations have it. */
interface Counted {
  readonly turns: number;
  readonly conversations: number;
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly Counted[]): number | null {
  const sorted = [...values].sort((a, b) => a.turns - b.turns);
  const all = sorted.reduce((sum, { conversations }) => sum + conversations, 0);
  const [low, high] = [valueAt(sorted, Math.floor((all - 1) / 2)), valueAt(sorted, Math.ceil((all - 1) / 2))];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function valueAt(sorted: readonly Counted[], rank: number): number | undefined {
  let before = 0;
  for (const { turns, conversations } of sorted) {
    before += conversations;
    if (rank >= 0 && rank < before) return turns;
  }
  return undefined;
}
