import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Account } from './account.ts';
import { observationsOf } from './observations.ts';
import { type ObservedTurn, observe, type Reading } from './observe.ts';
import { MOVE_OUTCOMES } from './vocabulary.ts';

const SIGNALS = fc.record(
  {
    sentiment: fc.double({ min: -1, max: 1, noNaN: true }),
    frustration: fc.double({ min: 0, max: 1, noNaN: true }),
    curt_hostile: fc.boolean(),
    re_explains: fc.boolean(),
    explicit_request: fc.boolean(),
  },
  { requiredKeys: [] },
);
const TURNS = fc
  .array(
    fc.record(
      {
        customer: fc.string(),
        signals: SIGNALS,
        derived: SIGNALS,
        sources: fc.constantFrom({}, { sentiment: 'given' as const }),
        action: fc.record({ name: fc.string(), consequence: fc.constant('financial' as const), amount: fc.nat() }, { requiredKeys: ['name', 'consequence'] }),
        authority: fc.record({ permitted: fc.boolean(), limit: fc.nat(), because: fc.string() }, { requiredKeys: ['permitted'] }),
        outcome: fc.constantFrom(...MOVE_OUTCOMES),
        reply: fc.string(),
      },
      { requiredKeys: ['customer', 'signals', 'derived', 'sources', 'action', 'authority'] },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((turns): ObservedTurn[] => turns.map((turn, index) => ({ ...turn, turn: index + 1, at: new Date(Date.UTC(2026, 2, 9, index)).toISOString() })));
const CONTEXTS = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 3 }).map((hours) => ({
  channel: 'chat',
  language: 'en',
  account: Account.parse({ id: 'c-1' }),
  contacts: hours.map((hour) => ({
    at: new Date(Date.UTC(2026, 2, 1, hour)).toISOString(),
    same_issue: hour % 3 > 0,
    channel: 'chat' as const,
    summary: 's',
    outcome: 'unknown' as const,
  })),
}));
const READINGS = fc.constantFrom<Reading>('perceived', 'derived');

it('observes what is observed from scratch, at every turn', () => {
  fc.assert(
    fc.property(CONTEXTS, TURNS, READINGS, (context, turns, reading) => {
      const observations = observationsOf(context, turns, reading);
      for (const { turn } of turns) expect(observations.at(turn)).toStrictEqual(observe(context, turns, turn, [], reading));
      expect(observations.at(1)).toStrictEqual(observe(context, turns, 1, [], reading));
    }),
  );
});

it('comes to the same when asked for a late turn at once, and says when there is none', () => {
  fc.assert(
    fc.property(CONTEXTS, TURNS, (context, turns) => {
      const observations = observationsOf(context, turns, 'perceived');
      expect(observations.at(turns.length)).toStrictEqual(observe(context, turns, turns.length, []));
      expect(() => observations.at(turns.length + 1)).toThrow(`the course has no turn ${turns.length + 1}`);
    }),
  );
});
