import { groupBy } from '../../core/group.ts';
import type { Cell } from '../cell.ts';
import { conversationsIn } from '../counting.ts';
import type { PinnedScenario } from './baseline.ts';
import { OUTCOME_WORDS, wordOf } from './outcome-word.ts';

/** What a scenario was: digests of how it is played and of its labels, and the need that its label gives. */
export interface Identity {
  readonly scenario: string;
  readonly need: PinnedScenario['need'];
  readonly play: string;
  readonly labels: string;
}

/** How each scenario came out, by name: the same whatever the order of conversations and scenarios. */
export function pinOutcomes(identities: readonly Identity[], cells: readonly Cell[]): PinnedScenario[] {
  const played = groupBy(cells, (cell) => cell.scenario);
  return [...identities]
    .sort((a, b) => (a.scenario < b.scenario ? -1 : 1))
    .map(({ scenario, need, play, labels }): PinnedScenario => {
      const mine = played.get(scenario) ?? [];
      return {
        scenario: scenario as PinnedScenario['scenario'],
        need: need === 'latent' ? need : (mine[0]?.need ?? need),
        outcomes: countWords(mine),
        play,
        labels,
      };
    });
}

function countWords(cells: readonly Cell[]): PinnedScenario['outcomes'] {
  const counts = OUTCOME_WORDS.map((word) => [word, conversationsIn(cells.filter((cell) => wordOf(cell) === word))] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
