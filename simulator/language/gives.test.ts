import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { DETAILS, type Detail } from '../../scenarios/population/detail.ts';
import { AGREED, CONFIRMED, GIVEN, STALLS } from './acts/giving.ts';
import { askFor } from './asks.ts';
import { QUESTIONS } from './replies/collecting.ts';
import { speak } from './speak.ts';
import type { Given, Speech } from './speech.ts';

const VALUES: Readonly<Record<Detail, string>> = {
  ...{ order_number: 'NF-20441', full_name: 'Ann Lee', email: 'ann.lee7@example.com', phone: '212-555-0147', postcode: '51593', address: '8 Mill Lane' },
  ...{ account_number: '7402211', serial_number: 'KX448213', purchase_date: 'May 3', product: 'hub', plan: 'family', company: 'Halden Labs' },
  ...{ preferred_day: 'Friday', read_back: '', go_ahead: '' },
};
const REGISTERS = ['formal', 'plain', 'casual'] as const;

function speechOf(over: Partial<Speech>): Speech {
  return {
    ...{ act: 'gives', intent: 'refund_request', shown: 0, style: 'says', register: 'plain', verbosity: 0.5, clarity: 0.5, typos: 0 },
    ...{ details: {}, toldBefore: false, ...over },
  };
}

const givenOf = (detail: Detail): Given => ({ detail, value: VALUES[detail] });

describe('somebody who is asked for a detail', () => {
  it.each(DETAILS)('says the %s, in every register and at every length', (detail) => {
    const draw = seedrandom.tychei(detail);
    for (const register of REGISTERS)
      for (const verbosity of [0, 0.3, 0.6, 1])
        for (let count = 0; count < 50; count += 1) {
          const text = speak(speechOf({ register, verbosity, given: [givenOf(detail)] }), draw);
          expect(text.toLowerCase()).toContain(VALUES[detail].toLowerCase());
          expect(text).not.toMatch(/[{}]|undefined| {2}|^ | $|^$/);
        }
  });

  it('makes slips in words, and never in numbers and addresses', () => {
    const draw = seedrandom.tychei('slips');
    const facts: readonly Detail[] = ['order_number', 'email', 'phone', 'postcode', 'account_number', 'serial_number'];
    let slipped = 0;
    for (let count = 0; count < 3000; count += 1) {
      const detail = facts[count % facts.length] as Detail;
      const text = speak(speechOf({ typos: 0.5, verbosity: 0.8, register: 'formal', given: [givenOf(detail)] }), draw);
      expect(text).toContain(VALUES[detail]);
      slipped += /\b(?:nubmer|numbr|nmber|numbre|adress)\b/i.test(text) ? 1 : 0;
    }
    expect(slipped).toBeGreaterThan(5);
  });

  it('says both of two at once', () => {
    const text = speak(speechOf({ given: [givenOf('full_name'), givenOf('postcode')] }), seedrandom.tychei('two'));
    expect(text).toMatch(/Ann Lee.*51593/);
  });

  it('says once what they tell with the wish', () => {
    const draw = seedrandom.tychei('wish');
    for (let count = 0; count < 500; count += 1) {
      const text = speak(speechOf({ act: 'states', clarity: 1, details: { order: 'NF-20441' }, given: [givenOf('order_number')] }), draw);
      expect(text.split('NF-20441'), text).toHaveLength(2);
    }
  });

  it('writes longer the wordier they are', () => {
    for (const detail of DETAILS) {
      const draw = seedrandom.tychei('length');
      const mean = (verbosity: number) => {
        let sum = 0;
        for (let count = 0; count < 1000; count += 1) sum += speak(speechOf({ verbosity, given: [givenOf(detail)] }), draw).length;
        return sum;
      };
      const lengths = [0, 0.35, 0.7, 1].map(mean);
      expect(lengths, detail).toEqual(lengths.toSorted((one, other) => one - other));
    }
  });

  it('shows frustration while they answer', () => {
    const mean = (shown: number) => {
      const draw = seedrandom.tychei('mood');
      let sum = 0;
      for (let count = 0; count < 1000; count += 1) sum += speak(speechOf({ shown, verbosity: 0, given: [givenOf('postcode')] }), draw).length;
      return sum / 1000;
    };
    expect(mean(0.9)).toBeGreaterThan(1.3 * mean(0));
  });
});

describe('the questions', () => {
  it('are put for every detail, first, later and again, and spoil no value', () => {
    const draw = seedrandom.tychei('asks');
    for (const detail of DETAILS)
      for (const place of ['first', 'later', 'again'] as const)
        for (const details of [{}, { order: 'NF-20441', name: 'Ann Lee' }]) {
          const text = askFor(detail, place, details, draw);
          expect(text).toMatch(/^[A-Z].*[.?]$/);
          expect(text).not.toMatch(/[{}]|undefined/);
        }
  });

  it('ask for nothing that nobody should write in a chat', () => {
    const said = JSON.stringify([QUESTIONS, GIVEN, CONFIRMED, AGREED, STALLS]);
    expect(said).not.toMatch(/password|passcode|\bpin\b|security code|cvv|card number|social security|iban/i);
  });
});
