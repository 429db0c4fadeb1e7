import type { PersonaPlay } from './play.ts';
import type { StandInMove } from './stand-in.ts';
import { knowsAll, type PersonaState } from './state.ts';
import type { AfterServing } from './voice.ts';

/** What the agent says with its move. */
export function replyTo({ person, draws, voice }: PersonaPlay, state: PersonaState, { outcome, about, event }: StandInMove, intent: string): string {
  const draw = draws.at(state.turn, 'reply');
  if (state.served) return voice.closes(saidBefore(person.closing[state.closings]), draw);
  if (!state.stated) return voice.greets(draw);
  const knows = knowsAll(state, person);
  const details = knows ? person.details : person.detailsAtFirst;
  const step = person.exchange.steps[state.answers];
  if (event === 'none' && step !== undefined) return voice.asks(step.asks, placeOf(person.exchange.steps, state.answers), person.collected, draw);
  const asksMore = event === 'answered' && saidBefore(person.closing[0]) === 'asks_more';
  return voice.reply(outcome, about ?? intent, details, asksMore, draw);
}

/** What the agent says before a customer closes so: they answer it. */
function saidBefore(act: PersonaPlay['person']['closing'][number] | undefined): AfterServing {
  if (act === 'declines_more') return 'asks_more';
  return act === 'says_bye' ? 'wishes_well' : 'welcomes';
}

function placeOf(steps: PersonaPlay['person']['exchange']['steps'], at: number): 'first' | 'later' | 'again' {
  if (at === 0) return 'first';
  return steps[at - 1]?.act === 'stalls' ? 'again' : 'later';
}
