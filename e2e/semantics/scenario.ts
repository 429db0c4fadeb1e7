import { validate } from '../../core/validate.ts';
import { Scenario } from '../../scenarios/scenario.ts';
import type { ExampleConversation } from './example.ts';

/** Tuesday 3 March 2026, ten in the morning, in New York. */
const CLOCK = '2026-03-03T10:00:00-05:00';
const SAID: Readonly<Record<string, unknown>> = { action: 'answer', consequence: 'informational', outcome: 'answered', reply: 'Let me look into that.' };

/** Writes the compact form out and lets the scenario's own schema judge it. */
export function scenarioOf(id: string, short: ExampleConversation): Scenario {
  const value = {
    version: 1,
    scenario: id,
    family: short.family ?? id,
    stratum: short.stratum ?? 'orders',
    archetype: 'other',
    title: id,
    clock: short.clock ?? CLOCK,
    account: { id: 'c-1', name: 'Ada Moreno', ...short.account },
    contacts: short.contacts ?? [],
    world: { proposals: short.proposals ?? {} },
    customer: customerOf(short),
    truth: truthOf(short.truth),
  };
  return validate(Scenario, { file: id, text: '', value, where: () => ({ file: id }) });
}

function customerOf({ customer, transcript }: ExampleConversation): unknown {
  if ((customer === undefined) === (transcript === undefined)) throw new Error('give either a `customer` or a `transcript`');
  if (transcript)
    return { kind: 'transcript', ...transcript, turns: transcript.turns.map((turn) => (typeof turn === 'string' ? { say: turn, move: SAID } : turn)) };
  const { offer, beats, ends } = customer ?? { beats: {} };
  const names = Object.keys(beats);
  const written = names.map((name, index) => [name, beatOf(beats[name], names[index + 1] ?? ends ?? 'resolved')]);
  return { kind: 'script', offer: offer ?? 'accept', beats: Object.fromEntries(written) };
}

/** A text is what the customer says; without `on` the next beat follows whatever the agent did. */
function beatOf(beat: unknown, next: string): unknown {
  const full: Record<string, unknown> = typeof beat === 'string' ? { say: beat } : { ...(beat as object) };
  const { on = next } = full;
  return { ...full, on: typeof on === 'string' ? { otherwise: on } : on };
}

function truthOf(truth: ExampleConversation['truth'] = {}): unknown {
  if (truth.need === 'unlabelled') return truth;
  const triggers = truth.need === 'must' ? { triggers: ['explicit_request'] } : {};
  return { basis: 'outcome', reason: 'See the text above the example.', ...triggers, ...truth };
}
