import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asModel } from '../as-model.ts';
import { ModelError } from '../errors.ts';
import type { ModelRequest } from '../port.ts';
import { simulated } from '../simulated/simulated.ts';
import { testFolder } from '../testdata/folder.ts';
import { asked } from '../testdata/requests.ts';
import { Cassette } from './cassette.ts';
import { recorded, replayed } from './recorded.ts';

describe('a replay says which request was not recorded, and what changed', () => {
  const base = asked({ turn: 3, system: 'Play a customer.\nBe angry.\nAnswer in JSON.', words: 'How can I\nhelp?' });
  const missed = async <T>(request: ModelRequest<T>): Promise<string> => {
    const folder = testFolder();
    const recording = asModel(
      recorded(
        simulated(1, {}),
        Cassette.forRecording(folder, (text) => text),
      ),
    );
    for (const turn of [1, 2]) await recording.ask(asked({ turn }));
    await recording.ask(base);
    const error = await asModel(replayed(Cassette.existing(folder)))
      .ask(request)
      .catch((error: unknown) => error);
    if (!(error instanceof ModelError)) throw new Error(`it was ${JSON.stringify(error)}`);
    expect([error.trouble, error.reach]).toEqual(['not-on-cassette', 'conversation']);
    return error.message;
  };

  const here = 'no answer is on record for customer, angry#0, course 0, turn 3:';
  it.each<[string, ModelRequest<unknown>, string]>([
    ['the model', { ...base, model: 'claude-opus-5-5' }, `${here} the model was \`claude-haiku-5-5\` and is \`claude-opus-5-5\``],
    ['the prompt version', { ...base, promptVersion: 'customer-2' }, `${here} the prompt version was \`customer-1\` and is \`customer-2\``],
    ['max tokens', { ...base, maxTokens: 500 }, `${here} max tokens was \`400\` and is \`500\``],
    [
      'the instructions',
      { ...base, system: 'Play a customer.\nBe calm.\nAnswer in JSON.' },
      `${here} the instructions changed at line 2: \`Be angry.\` became \`Be calm.\``,
    ],
    [
      'a message',
      { ...base, messages: [{ role: 'user', content: 'How can I\nhelp you?' }] },
      `${here} message 1 changed at line 2: \`help?\` became \`help you?\``,
    ],
    [
      'a line more',
      { ...base, messages: [{ role: 'user', content: 'How can I\nhelp?\nToday?' }] },
      `${here} message 1 changed at line 3: nothing became \`Today?\``,
    ],
    [
      'who spoke',
      { ...base, messages: [{ role: 'assistant', content: 'How can I\nhelp?' }] },
      `${here} message 1 came from the user and comes from the assistant`,
    ],
    ['more messages', { ...base, messages: [...base.messages, { role: 'assistant', content: 'Hm.' }] }, `${here} there were 1 messages and are 2`],
    [
      'several things',
      { ...base, model: 'claude-opus-5-5', maxTokens: 500 },
      `${here} the model was \`claude-haiku-5-5\` and is \`claude-opus-5-5\`; max tokens was \`400\` and is \`500\``,
    ],
    [
      'a place that was never reached',
      asked({ turn: 4 }),
      'no answer is on record for customer, angry#0, course 0, turn 4: recorded were course 0 turn 1, course 0 turn 2, course 0 turn 3',
    ],
    [
      'an attempt',
      asked({ turn: 1, attempt: 2 }),
      'no answer is on record for customer, angry#0, course 0, turn 1, attempt 2: recorded were course 0 turn 1, course 0 turn 2, course 0 turn 3',
    ],
    [
      'another role',
      asked({ role: 'judge' }),
      'no answer is on record for judge, angry#0, course 0, turn 1: nothing of this conversation was recorded for the judge',
    ],
    [
      'another conversation',
      asked({ conversation: 'calm#0' }),
      'no answer is on record for customer, calm#0, course 0, turn 1: nothing of this conversation was recorded for the customer',
    ],
  ])('%s', async (_what, request, words) => {
    expect(await missed(request)).toBe(words);
  });

  it('the shape of the answer', async () => {
    const answer = z.strictObject({ message: z.string(), frustration: z.number(), leaves: z.boolean() });
    expect(await missed({ ...base, answer })).toMatch(/the shape of the answer changed at line \d+: `.*` became `.*`$/);
  });
});
