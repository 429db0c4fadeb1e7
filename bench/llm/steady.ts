import type { Section } from '../section.ts';
import { CONCURRENCY, IDEAL, LATENCY_MS } from './latency.ts';
import { converse, withServer } from './load.ts';

const CONVERSATIONS = 500;
const TURNS = 6;
/** Of each loop of the bare client. */
const BARE_CALLS = 20;
const LEAST = 0.9;
/** A request of about the size of the others. */
const BODY = {
  model: 'claude-haiku-5-5',
  max_tokens: 400,
  system: [{ type: 'text', text: 'You play a customer.\nAnswer in JSON.' }],
  messages: [{ role: 'user', content: 'How can I help? (100, 3)' }],
  output_config: { format: { type: 'json_schema', schema: { type: 'object', properties: {} } } },
};

/** Calls answered a second, as a share of what the latency allows; beside it what a client does that does nothing but fetch. */
export function steady(): Promise<Section> {
  return withServer(async (model, server) => {
    const bare = (await bareRate(server.url)) / IDEAL;
    const began = performance.now();
    const answered = await converse(model, CONVERSATIONS, (turn) => turn > TURNS);
    const seconds = (performance.now() - began) / 1000;
    const share = answered.length / seconds / IDEAL;
    const { most } = await server.tell();
    return {
      kind: 'measured',
      title: `${CONVERSATIONS} conversations of ${TURNS} turns, ${LATENCY_MS} ms a call, ${CONCURRENCY} at once`,
      lines: [
        `${answered.length} calls in ${seconds.toFixed(1)} s: ${(answered.length / seconds).toFixed(0)} a second, of ${IDEAL.toFixed(0)} that are possible`,
        `at most ${most} were out at once; a bare client, just before: ${bare.toFixed(3)} of the ideal`,
      ],
      figures: { calls: answered.length, seconds, share, bare, most },
      rows: [
        {
          what: 'throughput, of the ideal',
          figure: share.toFixed(3),
          limit: `≥ ${LEAST.toFixed(2)}`,
          holds: share >= LEAST && most <= CONCURRENCY,
        },
        // A machine that others keep busy holds both back alike.
        { what: 'throughput, of a bare client', figure: (share / bare).toFixed(3), limit: `≥ ${LEAST.toFixed(2)}`, holds: share / bare >= LEAST },
      ],
    };
  });
}

/** Calls a second of as many loops as may be out at once, each of which fetches and throws away. */
async function bareRate(url: string): Promise<number> {
  const body = JSON.stringify(BODY);
  const began = performance.now();
  let answered = 0;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (let call = 0; call < BARE_CALLS; call += 1) {
        await (await fetch(`${url}/v1/messages`, { method: 'POST', body })).json();
        answered += 1;
      }
    }),
  );
  return (answered * 1000) / (performance.now() - began);
}
