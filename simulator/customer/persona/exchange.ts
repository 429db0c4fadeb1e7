import type { Draws } from '../../../core/draws.ts';
import type { Detail } from '../../../scenarios/population/detail.ts';
import type { Goal } from '../../../scenarios/population/goal.ts';
import type { Persona } from '../../../scenarios/population/persona.ts';
import type { Given } from '../../language/speech.ts';
import { type Basis, detailValue } from './values.ts';

/** A question of the agent, and what the customer does about it. */
interface Step {
  readonly asks: Detail;
  readonly act: 'gives' | 'stalls';
  /** Empty for somebody who has to look it up first. */
  readonly given: readonly Given[];
}

/** What the agent has to know, and how it comes to know it: the same whatever the policy does, and whatever goes wrong. */
export interface Exchange {
  /** Said with the wish, of their own accord. */
  readonly volunteered: readonly Given[];
  /** What is left to be asked for, in its order. */
  readonly steps: readonly Step[];
}

const NOTHING: Exchange = { volunteered: [], steps: [] };
/** What nobody says of their own accord, since it answers a question. */
const ANSWERS: ReadonlySet<Detail> = new Set(['read_back', 'go_ahead']);
/** How much of what is volunteered comes with the wish; an assumption. */
const WITH_WISH = 0.15;
/** What is seldom known by heart. */
const LOOKED_UP: ReadonlySet<Detail> = new Set(['order_number', 'account_number', 'serial_number', 'purchase_date']);

interface Collected extends Given {
  /** Of their own accord it is said with the wish, or along with the answer before it. */
  readonly comes: 'with_wish' | 'along' | 'when_asked';
  readonly isLookedUp: boolean;
}

/** Each detail has a stream of its own, so that another list of them leaves the rest as it was. */
export function drawExchange({ collects, says }: Goal, persona: Persona, basis: Basis, draws: Draws): Exchange {
  if (collects.length === 0) return NOTHING;
  const volunteered: Given[] = [];
  const steps: Step[] = [];
  let last: { given: Given[] } | undefined;
  for (const detail of collects) {
    const { value, comes, isLookedUp } = collected(detail, persona, basis, draws);
    const given: Given = { detail, value };
    // Words of a goal's own are said as they stand.
    if (comes === 'with_wish' && says.length === 0) volunteered.push(given);
    else if (comes === 'along' && last?.given.length === 1) last.given.push(given);
    else {
      if (isLookedUp) steps.push({ asks: detail, act: 'stalls', given: [] });
      last = { given: [given] };
      steps.push({ asks: detail, act: 'gives', given: last.given });
    }
  }
  return { volunteered, steps };
}

function collected(detail: Detail, { volunteers, stalls }: Persona, basis: Basis, draws: Draws): Collected {
  const draw = draws.at(0, detail);
  const value = detailValue(detail, draw(), basis);
  const luck = ANSWERS.has(detail) ? 1 : draw();
  const comes = luck < volunteers * WITH_WISH ? 'with_wish' : luck < volunteers ? 'along' : 'when_asked';
  return { detail, value, comes, isLookedUp: LOOKED_UP.has(detail) && draw() < stalls };
}
