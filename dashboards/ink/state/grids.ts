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

/** The cells of the open screen; the list of conversations is no such table, as it would hold too many. */
export function gridOf(state: State, world: World): Grid {
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
