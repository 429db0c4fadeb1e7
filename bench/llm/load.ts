import { type OpenedModel, openModel } from '../../llm/open.ts';
import { type Loopback, type LoopbackSettings, loopback } from '../../llm/testdata/loopback-server.ts';
import { asked } from '../../llm/testdata/requests.ts';

export const LATENCY_MS = 300;
export const CONCURRENCY = 50;
/** Calls a second that a perfect client would get answered. */
export const IDEAL = (CONCURRENCY * 1000) / LATENCY_MS;

const ANSWER = { message: 'It still does not work.', frustration: 4, leaves: false };

/** A server that takes its time, and a model that has been asked once: what is loaded and connected only once is not measured. */
export async function withServer<T>(settings: LoopbackSettings, measure: (model: OpenedModel, server: Loopback) => Promise<T>): Promise<T> {
  const server = await loopback({ latencyMs: LATENCY_MS, answer: () => ANSWER, ...settings });
  try {
    const model = await openModel({ mode: 'live', models: ['claude-haiku-5-5'], env: { ANTHROPIC_BASE_URL: server.url }, concurrency: CONCURRENCY });
    await model.ask(asked());
    return await measure(model, server);
  } finally {
    await server.stop();
  }
}

/** Conversations that go on, turn after turn, until it is over. @returns when each answer came (ms) */
export async function converse(model: OpenedModel, conversations: number, isOver: (turn: number) => boolean): Promise<number[]> {
  const answered: number[] = [];
  await Promise.all(
    Array.from({ length: conversations }, async (_, index) => {
      for (let turn = 1; !isOver(turn); turn += 1) {
        const { kind } = await model.ask(asked({ conversation: `angry#${index}`, turn, words: `How can I help? (${index}, ${turn})` }));
        if (kind !== 'answered') throw new Error(`the model ${kind}`);
        answered.push(performance.now());
      }
    }),
  );
  return answered;
}
