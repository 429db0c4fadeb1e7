import type { RunSource } from '../../run/run-source.ts';
import { bookOf } from '../book.ts';
import type { Event } from '../state/event.ts';
import { initialState } from '../state/initial.ts';
import type { Key } from '../state/key.ts';
import { reduce } from '../state/reduce.ts';
import type { State } from '../state/state.ts';
import { wishesOf } from '../wishes.ts';
import type { Size, World } from '../world.ts';

/** The states that keys lead through, those at which everything that was asked for has come included. */
export async function* played(source: RunSource, keys: readonly Key[], size: Size): AsyncGenerator<{ readonly state: State; readonly world: World }> {
  const world: World = { book: bookOf(source.view), size };
  let state = initialState(world.book);
  yield { state, world };
  for (const key of keys) {
    state = reduce(state, { type: 'key', key }, world);
    yield { state, world };
    for (let event = await wished(source, state, world); event !== undefined; event = await wished(source, state, world)) {
      state = reduce(state, event, world);
      yield { state, world };
    }
  }
}

/** The next of what a state lacks. */
async function wished(source: RunSource, state: State, { book }: World): Promise<Event | undefined> {
  const { conversation, comparison, history, texts } = wishesOf(state, book);
  if (conversation !== undefined)
    return { type: 'conversation', position: conversation, detail: { is: 'there', value: await source.conversation(conversation) } };
  if (comparison !== undefined) {
    const { a, b } = comparison;
    return { type: 'comparison', a, b, comparison: { is: 'there', value: await source.compare(a, b) } };
  }
  if (history) return { type: 'history', history: { is: 'there', value: await source.history() } };
  const [text] = texts;
  if (text === undefined) return undefined;
  const positions: number[] = [];
  for await (const position of source.search(text, new AbortController().signal)) positions.push(position);
  return { type: 'found', text, found: { positions, isDone: true } };
}
