/** Said wherever a figure or a word stands that the stand-in had a part in. */
export const SIMULATED_NOTE = 'SIMULATED: a stand-in answered in place of a model. No figure here says anything about a model.';

/** Whether any of those who took part is the stand-in that ships. */
export function isStandIn(players: readonly string[]): boolean {
  return players.includes('simulated');
}
