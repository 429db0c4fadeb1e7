import { argv } from 'node:process';
import { openModel } from '../open.ts';
import { asked } from './requests.ts';

/** What a process of its own plays: the tests kill it. */
interface Play {
  readonly mode: 'record' | 'replay' | 'batch';
  readonly url: string;
  readonly folder: string;
  readonly conversations: number;
  readonly turns: number;
}

/** Plays so many conversations, each turn after the other, and prints what came of them. */
async function play({ mode, url, folder, conversations, turns }: Play): Promise<void> {
  const model = await openModel({
    mode,
    models: ['claude-haiku-5-5'],
    env: { ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: 'sk-player' },
    cassette: `${folder}/cassette`,
    keep: `${folder}/run`,
    concurrency: 8,
    batch: { quietMs: 50, pollMs: 20 },
  });
  const played = await Promise.all(
    Array.from({ length: conversations }, async (_, index) => {
      const said: unknown[] = [];
      for (let turn = 1; turn <= turns; turn += 1) {
        const answer = await model.ask(asked({ conversation: `angry#${index}`, turn, words: `angry#${index}, turn ${turn}: ${JSON.stringify(said)}` }));
        said.push(answer);
      }
      return said;
    }),
  );
  console.log(JSON.stringify({ played, spent: model.spent() }));
  model.close();
}

await play(JSON.parse(argv[2] ?? '') as Play);
