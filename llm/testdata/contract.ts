import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LanguageModel, ModelAnswer } from '../port.ts';
import { asked, Reply } from './requests.ts';

const TURNS = Array.from({ length: 20 }, (_, index) =>
  asked({ conversation: `angry#${index % 4}`, turn: 1 + Math.floor(index / 4), words: `This is message ${index}.` }),
);
/** All that the contract asks: what a recording has to hold to be held to it. */
export const CONTRACT_REQUESTS = TURNS;

/** What every language model owes its callers, whoever answers. */
export function describeModel(name: string, open: () => Promise<{ readonly model: LanguageModel; readonly close: () => unknown }>): void {
  describe(`the contract of ${name}`, () => {
    let model: LanguageModel;
    let close: () => unknown = () => undefined;
    beforeAll(async () => {
      ({ model, close } = await open());
    });
    afterAll(() => close());

    it('answers in the shape that was asked for, and says who answered and what it cost', async () => {
      const answer = await model.ask(asked({ words: 'This is message 0.' }));
      if (answer.kind !== 'answered') throw new Error(`it was ${answer.kind}: ${answer.detail}`);
      expect(Reply.parse(answer.value)).toEqual(answer.value);
      expect(answer.model).not.toBe('');
      expect(answer.usage.input + answer.usage.cacheRead + answer.usage.cacheWrite).toBeGreaterThan(0);
      expect(answer.usage.output).toBeGreaterThan(0);
    });

    it('gives everybody their own answer, however many ask at the same time', async () => {
      const together = await Promise.all(TURNS.map((request) => model.ask(request)));
      const alone: ModelAnswer<Reply>[] = [];
      for (const request of TURNS.toReversed()) alone.unshift(await model.ask(request));
      expect(together).toEqual(alone);
      expect(new Set(together.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(TURNS.length / 2);
    });

    it('leaves what it was asked as it was', async () => {
      const request = TURNS[1] ?? asked();
      const before = structuredClone({ ...request, answer: undefined });
      await model.ask(request);
      expect(structuredClone({ ...request, answer: undefined })).toEqual(before);
    });

    it('gives nothing once it is told to stop', async () => {
      const reason = new Error('stopped');
      await expect(model.ask(asked({ words: 'This is message 0.' }), AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
}
