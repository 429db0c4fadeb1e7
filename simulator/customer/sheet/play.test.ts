import { describe, expect, it } from 'vitest';
import { InvalidCustomer, Unavailable } from '../../../core/outage.ts';
import { ModelError } from '../../../llm/errors.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../../llm/port.ts';
import { COUNTING, scenario, TEAM } from '../../testdata/play.ts';
import type { CustomerAnswer } from './answer.ts';
import { playSheet, type SheetPlay } from './play.ts';

const SHEET = {
  who: 'A gardener who wants money back.',
  goal: 'The 40 dollars back.',
  knows: [{ id: 'amount', tell: '40 dollars', values: ['40'] }],
  temperament: { mood: 'calm', manner: 'Plain.' },
  served_by: ['pay'],
  gives_up: { after: 3, parting: 'Then not.' },
  offered_human: { takes: 'when_upset', from: 5 },
};
const BEATS = { asks: { turn: 1, propose: 'pay' }, again: { after: { outcome: 'failed' } }, over: { facing: { action: 'refund', amount_over: 20 } } };
const USAGE = { input: 100, output: 10, cacheRead: 0, cacheWrite: 0 };

const says = (message: string, over: Partial<CustomerAnswer> = {}): Partial<CustomerAnswer> => ({ message, ...over });
type Reply = Partial<CustomerAnswer> | Exclude<ModelAnswer<unknown>['kind'], 'answered'> | Error;

/** A model that says these things in turn, the last one again and again, and remembers what it was asked. */
function model(...replies: readonly Reply[]): LanguageModel & { readonly asked: ModelRequest<unknown>[] } {
  const asked: ModelRequest<unknown>[] = [];
  return {
    asked,
    ask: async <T>(request: ModelRequest<T>) => {
      const reply = replies[Math.min(asked.length, replies.length - 1)];
      asked.push(request as ModelRequest<unknown>);
      if (reply instanceof Error) throw reply;
      if (typeof reply === 'string') return { kind: reply, detail: 'no', usage: USAGE };
      const value = { felt_frustration: 2, goal_met: false, wants_human: false, leaves: false, ...reply } as T;
      return { kind: 'answered', value, usage: USAGE, model: 'm' };
    },
  };
}

function playOf(asks: LanguageModel, sheet: object = {}): SheetPlay {
  const made = scenario({ kind: 'llm', sheet: { ...SHEET, ...sheet }, beats: BEATS });
  if (made.customer.kind !== 'llm') throw new Error('not a sheet');
  return {
    scenario: made,
    customer: made.customer,
    trial: 2,
    team: TEAM,
    perceiver: COUNTING,
    maxTurns: 6,
    models: { model: asks, ids: { customer: 'small' } },
  };
}

const ASKS = says('I want my 40 dollars back.');
const AGAIN = says('Please try again.');
const DONE = says('Thank you, goodbye.', { goal_met: true, leaves: true });

describe('playSheet', () => {
  it('plays turn by turn until the customer is served and gone', async () => {
    const asks = model(ASKS, AGAIN, DONE);
    const course = await playSheet(playOf(asks));
    expect([course.id, course.end, course.beats]).toEqual(['0', 'resolved', ['asks', 'again', 'again']]);
    expect(course.also).toEqual([['over'], ['asks', 'over'], ['asks']]);
    expect(course.turns.map(({ action, outcome, reply }) => [action.name, outcome, reply])).toEqual([
      ['refund', 'failed', 'Not now.'],
      ['refund', 'answered', 'Done.'],
      ['answer', undefined, undefined],
    ]);
    expect(asks.asked.map(({ role, model: id, address }) => [role, id, address])).toEqual(
      [1, 2, 3].map((turn) => ['customer', 'small', { conversation: 's#2', course: '0', turn, attempt: 0 }]),
    );
  });

  it('turns the roles round: the customer is the model, the agent the user', async () => {
    const asks = model(ASKS, AGAIN, DONE);
    await playSheet(playOf(asks));
    expect(asks.asked[2]?.messages).toEqual([
      { role: 'user', content: 'The chat is open. Write your first message.' },
      { role: 'assistant', content: 'I want my 40 dollars back.' },
      {
        role: 'user',
        content: '<agent_message>\nNot now.\n</agent_message>\nYour goal is open. Turns that did not help you so far: 1.\nWrite your next message.',
      },
      { role: 'assistant', content: 'Please try again.' },
      { role: 'user', content: '<agent_message>\nDone.\n</agent_message>\nYour goal is met.\nWrite your next message.' },
    ]);
  });

  it('ends abandoned when the customer has borne enough, and at the turn limit when nobody ends it', async () => {
    const gone = await playSheet(playOf(model(ASKS, AGAIN, AGAIN, says('Then not.', { leaves: true })), { served_by: [] }));
    expect([gone.end, gone.turns.length]).toEqual(['abandoned', 4]);
    const endless = await playSheet(playOf(model(ASKS), { served_by: [], gives_up: { after: 20 } }));
    expect([endless.end, endless.turns.length]).toEqual(['turn_limit', 6]);
  });

  it('asks again for a turn that is invalid, and says why', async () => {
    const asks = model(says('How can I help you?'), ASKS, AGAIN, DONE);
    const course = await playSheet(playOf(asks));
    expect(course.turns[0]?.customer).toBe('I want my 40 dollars back.');
    expect(asks.asked[1]?.address).toMatchObject({ turn: 1, attempt: 1 });
    expect(asks.asked[1]?.messages.at(-1)?.content).toContain('<rejected>\nout_of_role: it speaks as the staff do ("How can I help")\n</rejected>');
  });

  it('gives up a customer who stays out of role, after three tries', async () => {
    const asks = model(ASKS, says('How can I help you?'));
    await expect(playSheet(playOf(asks))).rejects.toThrow(InvalidCustomer);
    expect(asks.asked.length).toBe(4);
  });

  it.each(['refused', 'truncated', 'malformed', 'empty'] as const)(
    'gives up after three answers that are %s, and takes one that comes in time',
    async (kind) => {
      const never = model(kind);
      await expect(playSheet(playOf(never))).rejects.toThrow(Unavailable);
      expect(never.asked.length).toBe(3);
      expect((await playSheet(playOf(model(kind, kind, ASKS, AGAIN, DONE)))).end).toBe('resolved');
    },
  );

  it('is out of reach where the service is, for this conversation or for the run', async () => {
    const lost = new ModelError('model-unreachable', 'conversation', { message: 'gone' });
    await expect(playSheet(playOf(model(lost)))).rejects.toThrow(Unavailable);
    const over = new ModelError('model-budget-reached', 'run', { message: 'the cap' });
    await expect(playSheet(playOf(model(over)))).rejects.toThrow(ModelError);
  });

  it('lets a declined offer fork by its words, and tells the customer of it', async () => {
    const asks = model(ASKS, AGAIN, DONE, AGAIN, DONE, AGAIN, DONE);
    const root = await playSheet(playOf(asks));
    const offer = root.offerAt(1);
    expect(offer?.answer).toBe('declined');
    const fork = await offer?.forkOn?.('A human? <b>');
    expect(fork?.id).toMatch(/^0\/1-[0-9a-f]{8}$/);
    expect([fork?.shared, fork?.turns[0]]).toEqual([1, root.turns[0]]);
    expect(asks.asked[3]?.address.course).toBe(fork?.id);
    expect(asks.asked[3]?.messages.at(-1)?.content).toMatch(
      /^<agent_message>\nA human\? &lt;b&gt;\n<\/agent_message>\nYou said no to that, and the agent went on:\n<agent_message>\nNot now\./,
    );
    expect((await root.offerAt(1)?.forkOn?.('Other words'))?.id).not.toBe(fork?.id);
  });

  it('takes an offered human by the sheet: when upset, when asked for, never once served', async () => {
    const calm = await playSheet(playOf(model(ASKS, AGAIN, DONE)));
    expect([1, 2, 3, 4].map((turn) => calm.offerAt(turn)?.answer)).toEqual(['declined', 'declined', 'declined', undefined]);
    expect(calm.offerAt(3)?.forkOn).toBeUndefined();
    const upset = await playSheet(playOf(model(ASKS, says('Please try again.', { felt_frustration: 5 }), DONE)));
    expect([1, 2].map((turn) => upset.offerAt(turn)?.answer)).toEqual(['declined', 'accepted']);
    const asking = await playSheet(
      playOf(model(says('I want my 40 dollars back, from a human.', { wants_human: true }), AGAIN, DONE), { gives_up: { after: 3, asks_after: 0 } }),
    );
    expect(asking.asks).toEqual([1]);
    expect([1, 2].map((turn) => asking.offerAt(turn)?.answer)).toEqual(['accepted', 'accepted']);
  });
});
