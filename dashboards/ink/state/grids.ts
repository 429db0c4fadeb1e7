import { compareScreen } from '../compare/screen.ts';
import type { Grid } from '../grid/grid.ts';
import { pairScreen } from '../pair/screen.ts';
import { planeLegend } from '../plane/screen.ts';
import { outcomesScreen } from '../tables/outcomes.ts';
import { categoriesScreen, triggersScreen } from '../tables/slices.ts';
import { timingScreen } from '../tables/timing.ts';
import { historyScreen } from '../trend/screen.ts';
import type { World } from '../world.ts';
import type { State } from './state.ts';

let last: { readonly state: State; readonly world: World; readonly grid: Grid } | undefined;

/**
 * The cells of the open screen; the list of conversations is no such table, as it would hold too many. A key press asks for those of one
 * state several times, and once more with the next key, so the last answer is kept.
 */
export function gridOf(state: State, world: World): Grid {
  if (last?.state !== state || last.world !== world) last = { state, world, grid: made(state, world) };
  return last.grid;
}

function made(state: State, world: World): Grid {
  switch (state.screen) {
    case 'compare':
      return compareScreen(state, world);
    case 'outcomes':
      return outcomesScreen(world);
    case 'timing':
      return timingScreen(world);
    case 'triggers':
      return triggersScreen(world);
    case 'categories':
      return categoriesScreen(world);
    case 'plane':
      return planeLegend(world);
    case 'pair':
      return pairScreen(state, world);
    case 'history':
      return historyScreen(state, world);
    case 'list':
      return { columns: [], rows: [], notes: [] };
  }
}
