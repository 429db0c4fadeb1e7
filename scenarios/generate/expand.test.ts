import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatPlace, InputError } from '../../core/errors.ts';
import { Team } from '../../core/team.ts';
import { loadScenarios } from '../load.ts';
import type { Scenario } from '../scenario.ts';

const TEAM = Team.parse({
  version: 1,
  team: 'acme',
  timezone: 'UTC',
  currency: 'USD',
  actions: { refund: { consequence: 'financial', authority: { limit: 200 } } },
  queues: { care: { skills: ['care'], staff: 1, hours: 'always' } },
  categories: { billing: { title: 'Billing' } },
  intents: { refund_request: { category: 'billing', examples: ['refund me'] } },
});

const file = (generate: string) => `version: 1
family: refunds
stratum: billing
archetype: everyday
scenarios:
  - scenario: sweep
    title: A refund of {amount}
    clock: "2026-03-10T12:00:00+00:00"
    account: { id: c-1 }
    contacts: [{ at: "2026-03-01T12:00:00+00:00", summary: First try }]
    world: { proposals: { pay: { intents: [refund_request], action: refund, amount: 1, outcome: answered, reply: "Here are {amount}." } } }
    customer:
      kind: script
      offer: decline
      beats: { asks: { say: "I want my {amount} back, {unknown}.", signals: { intent: refund_request, confidence: 0.9 }, on: { otherwise: resolved } } }
    truth: { need: must_not, basis: mandate, reason: Within the limit. }
    generate: ${generate}
`;

function load(generate: string): Scenario[] {
  const path = join(mkdtempSync(join(tmpdir(), 'generate-')), 'sweep.yaml');
  writeFileSync(path, file(generate));
  return loadScenarios([path], TEAM).map(({ scenario }) => scenario);
}

function problemsOf(generate: string): string[] {
  try {
    load(generate);
  } catch (error) {
    if (error instanceof InputError)
      return error.problems.map(({ code, message, place }) => `${place ? formatPlace(place).replace(/^.*sweep/, 'sweep') : ''} ${code} ${message}`);
    throw error;
  }
  return [];
}

const amountOf = (scenario: Scenario) => scenario.world.proposals['pay']?.amount;

describe('generate', () => {
  it('says of a step that is no number that it is none, and nothing of other kinds of knobs', () => {
    expect(problemsOf('{ vary: { amount: { from: .nan, to: 70, step: 10 } } }')).toEqual([
      'sweep.yaml:17:41 wrong-type `scenarios.0.generate.vary.amount.from`: expected a number, got `NaN`',
    ]);
  });

  it('sweeps a value, in its place and in texts, with the label that goes with it', () => {
    const label =
      '{ when: { amount: { above: 200 } }, truth: { need: must, basis: mandate, reason: Over the limit., triggers: [policy_boundary], windows: [{ opens: asks }] } }';
    const made = load(`{ vary: { amount: { grid: [199, 200, 201], into: [world.proposals.pay.amount] } }, labels: [${label}] }`);
    expect(made.map((one) => [one.scenario, one.family, one.title, amountOf(one), one.truth.need])).toEqual([
      ['sweep-001', 'refunds', 'A refund of 199', 199, 'must_not'],
      ['sweep-002', 'refunds', 'A refund of 200', 200, 'must_not'],
      ['sweep-003', 'refunds', 'A refund of 201', 201, 'must'],
    ]);
    const [first] = made;
    expect(first?.customer.kind === 'script' && first.customer.beats['asks']?.say).toBe('I want my 199 back, {unknown}.');
  });

  it('counts steps, so that tenths add up', () => {
    const made = load('{ vary: { sure: { from: 0, to: 1, step: 0.1, into: [customer.beats.asks.signals.confidence] } } }');
    const confidences = made.map(({ customer }) => customer.kind === 'script' && customer.beats['asks']?.signals.confidence);
    expect(confidences).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  it('takes every combination, or the n-th values together', () => {
    const knobs = 'vary: { amount: { grid: [1, 2], into: [world.proposals.pay.amount] }, days: { grid: [1, 3], into: [contacts.0.at], as: days_before } }';
    const shown = (made: Scenario[]) => made.map((one) => [amountOf(one), one.contacts[0]?.at]);
    expect(shown(load(`{ ${knobs} }`))).toEqual([
      [1, '2026-03-09T12:00:00.000Z'],
      [1, '2026-03-07T12:00:00.000Z'],
      [2, '2026-03-09T12:00:00.000Z'],
      [2, '2026-03-07T12:00:00.000Z'],
    ]);
    expect(shown(load(`{ ${knobs}, together: true }`))).toEqual([
      [1, '2026-03-09T12:00:00.000Z'],
      [2, '2026-03-07T12:00:00.000Z'],
    ]);
  });

  it('draws values by a seed', () => {
    const drawn = (seed: number) =>
      load(`{ vary: { amount: { draw: { from: 10, to: 500 }, count: 40, into: [world.proposals.pay.amount] } }, seed: ${seed} }`).map(amountOf);
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(2)).not.toEqual(drawn(1));
    expect(new Set(drawn(1)).size).toBeGreaterThan(35);
    expect(drawn(1).every((amount = 0) => amount >= 10 && amount <= 500)).toBe(true);
  });

  it.each([
    [
      'a place that is not there',
      '{ vary: { amount: { grid: [1], into: [world.proposals.pya.amount] } } }',
      'generate-nowhere',
      '`world.proposals.pya.amount` is not in the scenario',
    ],
    [
      'too many',
      '{ vary: { a: { from: 1, to: 1000, step: 1 }, b: { from: 1, to: 11, step: 1 } } }',
      'generate-too-many',
      '11,000 combinations, and at most 10,000',
    ],
    [
      'too many of one, which nobody counted to the end',
      '{ vary: { a: { from: 30, to: 70, step: 0.000001 }, b: { grid: [1, 2] } } }',
      'generate-too-many',
      '`a` takes more than 10,000 values, and at most 10,000',
    ],
    [
      'too many of one together with as many',
      '{ vary: { a: { from: 30, to: 70, step: 0.000001 }, b: { from: 30, to: 70, step: 0.000001 } }, together: true }',
      'generate-too-many',
      '`a` takes more than 10,000 values',
    ],
    ['unequal lengths together', '{ vary: { a: { grid: [1, 2] }, b: { grid: [1] } }, together: true }', 'generate-unequal', 'must be equally many: a 2, b 1'],
    [
      'an impossible value',
      '{ vary: { sure: { grid: [0.5, 1.5], into: [customer.beats.asks.signals.confidence] } } }',
      'out-of-range',
      'generated with sure 1.5',
    ],
    [
      'a label of another knob',
      '{ vary: { amount: { grid: [1] } }, labels: [{ when: { amuont: { above: 1 } }, truth: { need: unlabelled } }] }',
      'unknown-knob',
      'nothing called `amuont` varies',
    ],
    [
      'an empty condition',
      '{ vary: { amount: { grid: [1] } }, labels: [{ when: { amount: {} }, truth: { need: unlabelled } }] }',
      'wrong-value',
      'must say what the value has to be',
    ],
    ['from above to', '{ vary: { amount: { from: 2, to: 1, step: 1 } } }', 'wrong-value', '`from` must not be above `to`'],
    ['a negative count', '{ vary: { amount: { draw: 3, count: -1 } } }', 'out-of-range', 'count'],
    ['nothing', '{ vary: {} }', 'wrong-value', 'must vary something'],
  ])('refuses %s', (_name, block, code, message) => {
    const [first = ''] = problemsOf(block);
    expect(first).toMatch(/^sweep\.yaml:\d+:\d+ /);
    expect(first).toContain(code);
    expect(first).toContain(message);
  });
});
