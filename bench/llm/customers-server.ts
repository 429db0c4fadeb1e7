import { loopback } from '../../llm/testdata/loopback-server.ts';
import { doubleCustomer } from '../../simulator/double/customer.ts';
import { LATENCY_MS } from './latency.ts';

/** What the server tells: where it is, and how many calls came when. */
export interface Served {
  readonly url: string;
  readonly calls: number;
  /** Milliseconds from the first call to the last answer. */
  readonly ms: number;
  /** The most calls that were at work at once. */
  readonly most: number;
}

let [calls, first, last] = [0, 0, 0];

// A service that plays customers as the stand-in does, and takes its time.
const server = await loopback({
  latencyMs: LATENCY_MS,
  answer: ({ body: { system, messages, model, max_tokens } }) => {
    calls += 1;
    first ||= performance.now();
    last = performance.now();
    const question = {
      role: 'customer' as const,
      model,
      promptVersion: 'customer/1',
      system: system.map(({ text }) => text).join('\n'),
      messages: messages.map(({ role, content }) => ({ role: role as 'user' | 'assistant', content })),
      schema: {},
      maxTokens: max_tokens,
      address: { conversation: '', course: '0', turn: messages.length, attempt: 1 },
      digest: '',
    };
    return doubleCustomer(question, () => 0.5) ?? {};
  },
});
const tell = () => process.send?.({ url: server.url, calls, ms: last - first + LATENCY_MS, most: server.busy.most } satisfies Served);
process.on('message', tell);
tell();
