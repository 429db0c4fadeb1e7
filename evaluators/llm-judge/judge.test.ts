import { describe, expect, it } from 'vitest';
import { ModelError } from '../../llm/errors.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../llm/port.ts';
import { judgeHandoff } from './judge.ts';
import type { Subject } from './subject.ts';
import type { JudgeVerdict } from './verdict.ts';

const SUBJECT: Subject = {
  scenario: 'refund',
  family: 'refunds',
  trial: 2,
  variant: 'mine',
  messages: [
    { role: 'customer', text: 'I want 640 back for order A-17.', turn: 1 },
    { role: 'agent', text: 'Let me see.', turn: 1 },
    { role: 'customer', text: 'Hurry up', turn: 2 },
  ],
  summary: 'The customer wants 640 back.',
  say: 'A colleague takes over now.',
  settled: {},
};

const USAGE = { input: 1, output: 1, cacheRead: 0, cacheWrite: 0 };
const says = (value: Partial<JudgeVerdict>): ModelAnswer<unknown> => ({
  kind: 'answered',
  value: { verdict: 'pass', quote: '', reason: 'so it is', ...value },
  usage: USAGE,
  model: 'claude-judge',
});

/** A model that gives these answers in turn, the last again and again. */
function judge(...answers: (ModelAnswer<unknown> | Error)[]): LanguageModel & { readonly asked: ModelRequest<unknown>[] } {
  const asked: ModelRequest<unknown>[] = [];
  return {
    asked,
    ask: async <T>(request: ModelRequest<T>) => {
      asked.push(request as ModelRequest<unknown>);
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('nothing was prepared');
      return answer as ModelAnswer<T>;
    },
  };
}

const settled = (settled: Subject['settled']): Subject => ({ ...SUBJECT, settled });
const faithfulOnly = settled({ kind: '“you should have” blames the customer' });

describe('the judge', () => {
  it('asks both questions, each at a place of its own, and keeps who answered', async () => {
    const model = judge(says({ verdict: 'fail', quote: 'wants 640 back' }));
    const [faithful, kind] = await judgeHandoff(SUBJECT, model, 'claude-judge');
    expect(faithful).toEqual({
      v: 1,
      scenario: 'refund',
      trial: 2,
      variant: 'mine',
      question: 'faithful',
      by: 'model',
      verdict: 'fail',
      model: 'claude-judge',
      prompt: 'judge-faithful/1',
      quote: 'wants 640 back',
      reason: 'so it is',
    });
    expect(kind).toMatchObject({ question: 'kind', prompt: 'judge-kind/1' });
    expect(new Set(model.asked.map(({ address }) => JSON.stringify(address))).size).toBe(2);
    expect(model.asked.every(({ role }) => role === 'judge')).toBe(true);
  });

  it('asks nothing that rules have settled', async () => {
    const model = judge(says({}));
    const found = await judgeHandoff(settled({ faithful: 'it states 777', kind: 'it turns the customer away' }), model, 'claude-judge');
    expect(model.asked).toEqual([]);
    expect(found.map(({ verdict, by, reason }) => [verdict, by, reason])).toEqual([
      ['fail', 'rules', 'it states 777'],
      ['fail', 'rules', 'it turns the customer away'],
    ]);
    expect((await judgeHandoff({ ...faithfulOnly, summary: '' }, model, 'claude-judge'))[0]).toMatchObject({ verdict: 'cannot_tell', by: 'rules' });
  });

  it.each<[string, Partial<JudgeVerdict>, JudgeVerdict['verdict']]>([
    ['the words of a customer', { verdict: 'fail', quote: '640 back for order  A-17' }, 'fail'],
    ['the words of the agent', { verdict: 'fail', quote: 'Let me see.' }, 'fail'],
    ['the message', { verdict: 'fail', quote: 'takes over now' }, 'fail'],
    ['nothing', { verdict: 'pass', quote: ' ' }, 'pass'],
    ['what nobody wrote', { verdict: 'pass', quote: 'all is well' }, 'cannot_tell'],
    ['what nobody wrote, to fail it', { verdict: 'fail', quote: 'go away' }, 'cannot_tell'],
  ])('that quotes %s', async (_name, said, verdict) => {
    const [faithful] = await judgeHandoff(faithfulOnly, judge(says(said)), 'claude-judge');
    expect(faithful?.verdict).toBe(verdict);
  });

  it('asks once more where no verdict comes, then there is none', async () => {
    const refused: ModelAnswer<unknown> = { kind: 'refused', detail: 'it would rather not', usage: USAGE };
    const second = judge(refused, says({ verdict: 'fail' }));
    expect((await judgeHandoff(faithfulOnly, second, 'claude-judge'))[0]?.verdict).toBe('fail');
    expect(second.asked.map(({ address }) => address.attempt)).toEqual([0, 1]);
    const never = (await judgeHandoff(faithfulOnly, judge(refused), 'claude-judge'))[0];
    expect(never).toMatchObject({ verdict: 'cannot_tell', reason: 'the judge gave no verdict (refused): it would rather not' });
  });

  it('says so where nobody can be asked', async () => {
    const away = new ModelError('model-unreachable', 'conversation', { message: 'no network' });
    await expect(judgeHandoff(faithfulOnly, judge(away), 'claude-judge')).rejects.toBe(away);
  });
});
