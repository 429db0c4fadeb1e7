import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type OpenedModel, openModel } from '../../llm/open.ts';
import { asked } from '../../llm/testdata/requests.ts';
import { CONCURRENCY } from './latency.ts';
import type { Order, Told } from './server.ts';

/** The server, in a process of its own. */
export interface Served {
  readonly url: string;
  order(order: Order): void;
  tell(): Promise<Told>;
}

/** A server that takes its time, and a model that has been asked once: what is loaded and connected only once is not measured. */
export async function withServer<T>(measure: (model: OpenedModel, server: Served) => Promise<T>): Promise<T> {
  const child = fork(join(import.meta.dirname, 'server.ts'), { execArgv: ['--import', 'jiti/register'] });
  const told = async () => (await once(child, 'message'))[0] as Told;
  try {
    const { url } = await told();
    const model = await openModel({ mode: 'live', models: ['claude-haiku-5-5'], env: { ANTHROPIC_BASE_URL: url }, concurrency: CONCURRENCY });
    await model.ask(asked());
    return await measure(model, {
      url,
      order: (order) => void child.send(order),
      tell: () => {
        const answer = told();
        child.send('tell');
        return answer;
      },
    });
  } finally {
    child.kill();
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
