import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Account, PriorContact } from './account.ts';
import { type ObservedContext, type ObservedTurn, observe } from './observe.ts';
import { ASKS_DETAILS, MOVE_OUTCOMES, type MoveOutcome } from './vocabulary.ts';

const CONTEXT: ObservedContext = {
  channel: 'chat',
  language: 'en',
  account: Account.parse({ id: 'c-1' }),
  contacts: [PriorContact.parse({ at: '2026-03-02T12:00:00Z', summary: 'asked before' })],
};

/** Minutes from Monday 9 March 2026, 11:59 UTC: the earlier contact is in the seven days of the first two turns only. */
function turnsOf(some: readonly Partial<ObservedTurn>[]): ObservedTurn[] {
  return some.map((turn, index) => ({
    turn: index + 1,
    at: new Date(Date.parse('2026-03-09T11:59:00Z') + index * 60_000).toISOString(),
    customer: `message ${index + 1}`,
    signals: {},
    sources: {},
    derived: {},
    action: { name: 'answer', consequence: 'informational' },
    authority: { permitted: true },
    ...turn,
  }));
}

const TALK = turnsOf([
  {
    signals: { sentiment: -0.3, frustration: 0.2 },
    sources: { sentiment: 'given' },
    derived: { sentiment: -0.5, issues: 1 },
    outcome: 'clarified',
    reply: 'Which order?',
  },
  {
    signals: { sentiment: -0.29, curt_hostile: true, re_explains: true },
    derived: { explicit_request: true },
    outcome: 'failed',
    reply: 'The system is down.',
  },
  {
    signals: { explicit_request: true, frustration: 0.8 },
    derived: { frustration: 0.4 },
    action: { name: 'refund', consequence: 'financial', amount: 40 },
    authority: { permitted: false, limit: 20 },
    outcome: 'refused',
    reply: 'I may not.',
  },
  { signals: { frustration: 0.1, intent: 'refund' }, sources: { frustration: 'derived', intent: 'given' }, derived: { curt_hostile: false } },
]);

describe('observe', () => {
  it('shows the first turn with nothing before it', () => {
    expect(observe(CONTEXT, TALK, 1, [])).toEqual({
      turn: 1,
      message: 'message 1',
      messages: [{ role: 'customer', text: 'message 1', turn: 1 }],
      channel: 'chat',
      language: 'en',
      clock: '2026-03-09T11:59:00.000Z',
      account: CONTEXT.account,
      contacts: CONTEXT.contacts,
      contacts_7d: 2,
      signals: { sentiment: -0.3, frustration: 0.2 },
      sources: { sentiment: 'given' },
      action: { name: 'answer', consequence: 'informational' },
      authority: { permitted: true },
      attempts: [],
      so_far: {
        attempts: 0,
        failed_attempts: 0,
        refusals: 0,
        clarifications: 0,
        negative_turns: 1,
        curt_hostile_turns: 0,
        re_explanations: 0,
        explicit_requests: 0,
        peak_frustration: 0.2,
      },
      offers: [],
    });
  });

  it('shows a later turn with what was said, tried and perceived until then', () => {
    const offers = [{ turn: 2, answer: 'declined' as const }];
    expect(observe(CONTEXT, TALK, 3, offers)).toMatchObject({
      message: 'message 3',
      messages: [
        { role: 'customer', text: 'message 1', turn: 1 },
        { role: 'agent', text: 'Which order?', turn: 1 },
        { role: 'customer', text: 'message 2', turn: 2 },
        { role: 'agent', text: 'The system is down.', turn: 2 },
        { role: 'customer', text: 'message 3', turn: 3 },
      ],
      contacts_7d: 1,
      action: { name: 'refund', amount: 40 },
      authority: { permitted: false, limit: 20 },
      attempts: [
        { turn: 1, action: 'answer', outcome: 'clarified', reply: 'Which order?' },
        { turn: 2, action: 'answer', outcome: 'failed', reply: 'The system is down.' },
      ],
      so_far: {
        attempts: 1,
        failed_attempts: 1,
        refusals: 0,
        clarifications: 1,
        negative_turns: 1,
        curt_hostile_turns: 1,
        re_explanations: 1,
        explicit_requests: 1,
        peak_frustration: 0.8,
      },
      offers,
    });
  });

  it('gives an attempt its amount, and counts a refusal', () => {
    const { attempts, so_far } = observe(CONTEXT, TALK, 4, []);
    expect(attempts.at(-1)).toEqual({ turn: 3, action: 'refund', amount: 40, outcome: 'refused', reply: 'I may not.' });
    expect(so_far).toMatchObject({ attempts: 2, refusals: 1, peak_frustration: 0.8 });
  });

  it('takes a question for what the agent has to know for no attempt', () => {
    const asks: Partial<ObservedTurn> = { action: { name: ASKS_DETAILS, consequence: 'informational' }, outcome: 'answered', reply: 'Your order number?' };
    const { attempts, so_far } = observe(CONTEXT, turnsOf([asks, asks, {}]), 3, []);
    expect(attempts.map(({ action, outcome }) => [action, outcome])).toEqual([
      [ASKS_DETAILS, 'answered'],
      [ASKS_DETAILS, 'answered'],
    ]);
    expect(so_far).toMatchObject({ attempts: 0, failed_attempts: 0, refusals: 0, clarifications: 0 });
  });

  it('shows what the text alone gives when it is asked to', () => {
    const { signals, sources, so_far } = observe(CONTEXT, TALK, 3, [], 'derived');
    expect({ signals, sources }).toEqual({ signals: { frustration: 0.4 }, sources: { frustration: 'derived' } });
    expect(so_far).toMatchObject({ negative_turns: 1, curt_hostile_turns: 0, explicit_requests: 1, peak_frustration: 0.4 });
  });

  it('keeps the reason why an action is not permitted from the policy', () => {
    const because = { ...TALK[2]?.authority, permitted: false, because: 'the amount 40 is over the limit' };
    expect(observe(CONTEXT, turnsOf([{ authority: because }]), 1, []).authority).toEqual({ permitted: false, limit: 20 });
  });

  it.each([0, 5, -1, 1.5])('refuses turn %d of four', (turn) => {
    expect(() => observe(CONTEXT, TALK, turn, [])).toThrow(new RangeError(`the course has no turn ${turn}`));
  });
});

const signals = fc.record(
  {
    sentiment: fc.double({ min: -1, max: 1, noNaN: true }),
    explicit_request: fc.boolean(),
    frustration: fc.double({ min: 0, max: 1, noNaN: true }),
    curt_hostile: fc.boolean(),
    re_explains: fc.boolean(),
  },
  { requiredKeys: [] },
);
const outcome = fc.constantFrom<MoveOutcome>(...MOVE_OUTCOMES);
const course = fc.array(fc.record({ signals, derived: signals, outcome, reply: fc.string() }), { minLength: 1, maxLength: 8 }).map(turnsOf);
const reading = fc.constantFrom('perceived' as const, 'derived' as const);

describe('the laws of observe', () => {
  it("knows nothing of the agent's move of its own turn, nor of what comes later", () => {
    fc.assert(
      fc.property(course, fc.nat(7), outcome, fc.string(), reading, (turns, index, otherOutcome, otherReply, how) => {
        const k = (index % turns.length) + 1;
        const seen = observe(CONTEXT, turns, k, [], how);
        const elsewhere = turns.slice(0, k).map((turn) => (turn.turn === k ? { ...turn, outcome: otherOutcome, reply: otherReply } : turn));
        expect(observe(CONTEXT, elsewhere, k, [], how)).toEqual(seen);
        expect(seen.messages.filter(({ role }) => role === 'customer')).toHaveLength(k);
        expect(seen.messages.at(-1)).toEqual({ role: 'customer', text: seen.message, turn: k });
        expect(seen.messages.every(({ role, turn }) => role === 'customer' || turn < k)).toBe(true);
        expect(seen.attempts.every(({ turn }) => turn < k)).toBe(true);
      }),
    );
  });

  it('counts each turn once', () => {
    fc.assert(
      fc.property(course, reading, (turns, how) => {
        for (const { turn: k } of turns) {
          const { so_far, attempts, signals: now } = observe(CONTEXT, turns, k, [], how);
          const of = (name: MoveOutcome) => attempts.filter((attempt) => attempt.outcome === name).length;
          expect([so_far.clarifications, so_far.failed_attempts, so_far.refusals]).toEqual([of('clarified'), of('failed'), of('refused')]);
          expect(so_far.attempts + so_far.clarifications).toBe(attempts.length);
          const before = k === 1 ? undefined : observe(CONTEXT, turns, k - 1, [], how).so_far;
          expect(so_far.explicit_requests - (before?.explicit_requests ?? 0)).toBe(now.explicit_request ? 1 : 0);
          expect(so_far.curt_hostile_turns - (before?.curt_hostile_turns ?? 0)).toBe(now.curt_hostile ? 1 : 0);
          expect(so_far.re_explanations - (before?.re_explanations ?? 0)).toBe(now.re_explains ? 1 : 0);
          expect(so_far.negative_turns - (before?.negative_turns ?? 0)).toBe((now.sentiment ?? 0) <= -0.3 ? 1 : 0);
          expect(so_far.peak_frustration).toBe(Math.max(before?.peak_frustration ?? 0, now.frustration ?? 0));
        }
      }),
    );
  });
});
