import { type Fault, loopback } from '../../llm/testdata/loopback-server.ts';
import { LATENCY_MS } from './latency.ts';

/** What the server does from now on with every call; nothing: it answers. */
export interface Order {
  readonly fault?: Fault;
}

/** What it tells, when it is ready and when it is asked to go. */
export interface Told {
  readonly url: string;
  /** The most calls that were at work at once. */
  readonly most: number;
  readonly refused: number;
}

// A process of its own, as a service is: what it takes to serve is not taken from the client.
const server = await loopback({ latencyMs: LATENCY_MS, answer: () => ({ message: 'It still does not work.', frustration: 4, leaves: false }) });
let refused = 0;
const tell = () => process.send?.({ url: server.url, most: server.busy.most, refused } satisfies Told);
process.on('message', (order: Order | 'tell') => {
  if (order === 'tell') return tell();
  const { fault } = order;
  const refuse = () => {
    refused += 1;
    return fault;
  };
  const { fault: _before, ...settings } = server.settings;
  server.settings = fault ? { ...settings, fault: refuse } : settings;
});
tell();
