import type { Draw } from '../../../core/draws.ts';
import type { Persona } from '../../../scenarios/population/persona.ts';

/** What somebody who was served still writes. */
export type ClosingAct = 'thanks' | 'declines_more' | 'says_bye';

/** How often the agent asks for more as soon as it has served somebody, rather than when it was thanked; an assumption. */
const ASKS_AT_ONCE = 0.3;
const WAYS = {
  at_once: [['declines_more'], ['declines_more', 'says_bye']],
  thanked: [['thanks'], ['thanks', 'declines_more']],
  all: ['thanks', 'declines_more', 'says_bye'],
} as const satisfies Record<string, readonly (ClosingAct | readonly ClosingAct[])[]>;

/** None to three messages. Always four draws. */
export function drawClosing({ thanks, lingers }: Persona, draw: Draw): readonly ClosingAct[] {
  const closes = draw() < thanks;
  const more = Number(draw() < lingers) + Number(draw() < lingers);
  const atOnce = draw() < ASKS_AT_ONCE;
  if (!closes) return [];
  return more === 2 ? WAYS.all : ((atOnce ? WAYS.at_once : WAYS.thanked)[more] ?? []);
}
