import type { Given } from '../../language/speech.ts';
import type { PersonaPlay } from './play.ts';
import { knowsAll, type PersonaState } from './state.ts';
import type { Speech } from './voice.ts';

const OFF_TOPIC = 'off_topic';
const NOTHING: readonly Given[] = [];

/**
 * What the customer is about to say.
 * @param shown frustration that shows, 0–1
 * @param also the intent of a second problem that comes up
 */
export function speechOf({ customer, person }: PersonaPlay, state: PersonaState, shown: number, also: string | undefined): Speech {
  return {
    act: state.act,
    intent: customer.goal.intent ?? OFF_TOPIC,
    shown,
    style: person.style,
    register: person.register,
    verbosity: person.verbosity,
    clarity: state.clarity,
    typos: customer.persona.typos,
    details: knowsAll(state, person) ? person.details : person.detailsAtFirst,
    says: customer.goal.says,
    greeted: person.greets,
    given: givenBy(person.exchange, state),
    toldBefore: person.contacts.length > 0,
    also,
  };
}

function givenBy({ volunteered, steps }: PersonaPlay['person']['exchange'], { act, answers }: PersonaState): readonly Given[] {
  if (act === 'states') return volunteered;
  return act === 'gives' ? (steps[answers - 1]?.given ?? NOTHING) : NOTHING;
}
