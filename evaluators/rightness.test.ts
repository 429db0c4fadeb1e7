import { describe, expect, it } from 'vitest';
import { Team } from '../core/team.ts';
import type { Trigger } from '../core/vocabulary.ts';
import type { Passage } from '../runs/record.ts';
import { Truth } from '../scenarios/truth.ts';
import { type Rightness, rightnessOf } from './rightness.ts';

const TEAM = Team.parse({
  version: 1,
  team: 'acme',
  timezone: 'UTC',
  currency: 'USD',
  actions: {},
  queues: { billing: { skills: ['billing', 'approval'], staff: 1, hours: 'always' }, empty: { skills: ['billing'], staff: 0, hours: 'always' } },
  categories: {},
  intents: {},
});
const truth = (over: object = {}) =>
  Truth.parse({ need: 'may', basis: 'outcome', reason: 'x', triggers: ['sentiment', 'complexity'], skills: ['billing'], urgency: ['immediate'], ...over });

function passage(trigger: string | undefined, route = 'billing', urgency = 'immediate'): Pick<Passage, 'decisions' | 'routing'> {
  const first = { turn: 1, do: 'continue', fired: { rule: 'r', do: 'continue', trigger: 'sentiment', values: {} }, also_fired: [], errors: [] };
  const last = {
    turn: 2,
    do: 'escalate',
    ...(trigger === undefined ? {} : { fired: { rule: 'r', do: 'escalate', trigger, values: {} } }),
    also_fired: [],
    errors: [],
  };
  return { decisions: [first, last] as Passage['decisions'], routing: { route, urgency, say: 'x' } };
}

describe('rightnessOf', () => {
  it.each<[string, Pick<Passage, 'decisions' | 'routing'>, Truth, Rightness]>([
    ['all right', passage('complexity'), truth(), { reason: true, queue: true, urgency: true }],
    ['another reason', passage('high_value'), truth(), { reason: false, queue: true, urgency: true }],
    ['no reason: an earlier one does not count', passage(undefined), truth(), { reason: false, queue: true, urgency: true }],
    ['people without the skill', passage('sentiment', 'billing'), truth({ skills: ['legal'] }), { reason: true, queue: false, urgency: true }],
    ['nobody works there', passage('sentiment', 'empty'), truth(), { reason: true, queue: false, urgency: true }],
    ['no such queue', passage('sentiment', 'constructor'), truth(), { reason: true, queue: false, urgency: true }],
    ['too slow', passage('sentiment', 'billing', 'within_24h'), truth(), { reason: true, queue: true, urgency: false }],
    ['the label says nothing', passage('sentiment'), truth({ triggers: [], skills: [], urgency: [] }), {}],
    ['no routing was recorded', { decisions: [] }, truth(), { reason: false, queue: false, urgency: false }],
  ])('%s', (_name, walked, label, expected) => {
    expect(rightnessOf(walked, label, TEAM)).toEqual(expected);
  });

  it.each<[string, readonly Trigger[], Rightness]>([
    ['a reason that the state gave by then', ['complexity'], { reason: true }],
    ['another than it gave', ['sentiment'], { reason: false }],
    ['none yet: whatever is named is wrong', [], { reason: false, unfounded: true }],
  ])('holds %s in place of what the label names', (_name, reasons, expected) => {
    expect(rightnessOf(passage('complexity'), truth({ triggers: [], skills: [], urgency: [] }), TEAM, reasons)).toEqual(expected);
  });
});
