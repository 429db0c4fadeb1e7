import type { Answerer, Given } from '../answerer.ts';
import { keyOf } from '../question.ts';
import type { Cassette } from './cassette.ts';
import { miss } from './miss.ts';

/** Asks only what is not on the cassette, and puts it there. Whoever asks the same at the same time gets the same answer, paid once. */
export function recorded(inner: Answerer, cassette: Cassette): Answerer {
  const asking = new Map<string, Promise<Given>>();
  return {
    give: async (question, signal) => {
      signal?.throwIfAborted();
      const known = cassette.find(question);
      if (known) return known;
      const key = keyOf(question);
      const others = asking.get(key);
      if (others) return others;
      const own = inner.give(question, signal).then((given) => {
        cassette.put(question, given);
        return given;
      });
      asking.set(key, own);
      try {
        return await own;
      } finally {
        asking.delete(key);
      }
    },
  };
}

/** Answers from the cassette alone. */
export function replayed(cassette: Cassette): Answerer {
  return {
    give: async (question, signal) => {
      signal?.throwIfAborted();
      const known = cassette.find(question);
      if (known) return known;
      throw miss(question, cassette.tapeOf(question));
    },
  };
}
