import { describe, expect, it } from 'vitest';
import { digestOfLabels, digestOfPlay } from './identity.ts';
import { Scenario } from './scenario.ts';

const BASE = {
  version: 1,
  family: 'greetings',
  stratum: 'other',
  archetype: 'everyday',
  scenario: 'hello',
  title: 'A greeting',
  clock: '2026-03-03T10:00:00Z',
  account: { id: 'c-1' },
  customer: { kind: 'script', offer: 'accept', beats: { hello: { say: 'hi', on: { otherwise: 'resolved' } } } },
  truth: { need: 'unlabelled' },
};
const scenario = Scenario.parse(BASE);

describe('digests of a scenario', () => {
  it.each<[string, object, 'play' | 'labels' | 'neither']>([
    ['the label', { truth: { need: 'may', basis: 'outcome', reason: 'x' } }, 'labels'],
    ['the title', { title: 'Another title' }, 'neither'],
    ['the tags', { tags: ['new'] }, 'neither'],
    ['the archetype', { archetype: 'sales' }, 'neither'],
    ['the industry', { industry: 'retail' }, 'neither'],
    ['the order of keys', Object.fromEntries(Object.entries(BASE).reverse()), 'neither'],
    ['a default that is written out', { channel: 'chat', contacts: [] }, 'neither'],
    ['the clock', { clock: '2026-03-03T10:00:01Z' }, 'play'],
    ['the family', { family: 'other-family' }, 'play'],
    ['the stratum', { stratum: 'billing' }, 'play'],
    ['the account', { account: { id: 'c-1', annual_value: 1 } }, 'play'],
    ['a word', { customer: { ...BASE.customer, beats: { hello: { say: 'hi!', on: { otherwise: 'resolved' } } } } }, 'play'],
    ['the answer to an offer', { customer: { ...BASE.customer, offer: 'decline' } }, 'play'],
  ])('%s bears on: %s', (_name, change, bearsOn) => {
    const changed = Scenario.parse({ ...BASE, ...change });
    expect(digestOfPlay(changed) !== digestOfPlay(scenario)).toBe(bearsOn === 'play');
    expect(digestOfLabels(changed) !== digestOfLabels(scenario)).toBe(bearsOn === 'labels');
  });
});
