import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../core/observation.ts';
import { OBSERVATIONS } from '../testdata/observations.ts';
import { maskSecrets, observedWithoutSecrets, secretsIn, withoutSecrets } from './without-secrets.ts';

const SECRETS = [
  'my card is 4111 1111 1111 1111',
  '4111111111111111',
  'GB29 NWBK 6016 1331 9268 19',
  'gb29nwbk60161331926819',
  'NO9386011117947',
  '078-05-1120',
  'ssn 4567',
  '4567 is my social security',
  'password: Tiger9',
  'my pass phrase is hunter22',
  'pwd=abc1',
  'pin 1234',
  '1234 is my pin',
  'CVV: 123',
  'the security code is 987',
  'card verification value 1234',
] as const;
const PLAIN = ['order NF-12345', 'c-100200', '2026-03-02T10:05:00-05:00', '640.50 USD', 'a@b.example', '+1 212 555 0199', 'no 12 of 40', ''] as const;
const TEXTS = fc
  .array(fc.oneof(fc.constantFrom(...SECRETS), fc.constantFrom(...PLAIN), fc.string({ maxLength: 12 }), fc.stringMatching(/^[0-9 .-]{0,12}$/)), {
    maxLength: 4,
  })
  .chain((parts) => fc.constantFrom(' ', ', ', '', '\n').map((joint) => parts.join(joint)));

describe('maskSecrets', () => {
  it.each(SECRETS)('masks %s', (text) => {
    expect(maskSecrets(text)).toContain('removed]');
  });

  it.each(PLAIN)('leaves %j alone', (text) => {
    expect(maskSecrets(text)).toBe(text);
  });

  it('rules out no text in which a secret is found', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(maskSecrets(text) !== text).toBe(secretsIn(text).length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Secrets wherever a customer, an agent or an export can have written freely. */
const OBSERVED = fc.tuple(OBSERVATIONS, fc.infiniteStream(TEXTS)).map(([observation, texts]): Observation => {
  const text = () => texts.next().value as string;
  return {
    ...observation,
    message: text(),
    messages: observation.messages.map((message) => ({ ...message, text: text() })),
    account: { ...observation.account, id: `c${text()}`, name: text(), flags: [text()], facts: { order: text(), seats: 4 } },
    contacts: observation.contacts.map((contact) => ({ ...contact, summary: text() })),
    signals: { ...observation.signals, intent: text(), sensitive_topics: [text()] },
    action: { ...observation.action, name: text() },
    attempts: observation.attempts.map((attempt) => ({ ...attempt, action: text(), reply: text() })),
  };
});

it('an observation loses what any value of JSON would lose', () => {
  fc.assert(
    fc.property(OBSERVED, (observation) => {
      const before = structuredClone(observation);
      expect(observedWithoutSecrets(observation)).toEqual(withoutSecrets(observation));
      expect(observation).toEqual(before);
    }),
  );
});

it('parts without a secret are not copied', () => {
  const value = { a: ['calm', { b: 1, c: null }], d: { e: 'pin 1234' } };
  const masked = withoutSecrets(value);
  expect(masked).toEqual({ a: ['calm', { b: 1, c: null }], d: { e: 'pin [PIN removed]' } });
  expect([masked.a === value.a, masked.d === value.d]).toEqual([true, false]);
});
