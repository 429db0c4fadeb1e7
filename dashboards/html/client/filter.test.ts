import { describe, expect, it } from 'vitest';
import type { PageConversation, PageData, PageWay } from '../data/page-data.ts';
import { type Filter, filtered } from './filter.ts';

const ANY: Filter = { policy: '', outcome: '', category: '', trigger: '', persona: '', flip: '', text: '' };

function way(policy: number, outcome: string, mistake?: string): PageWay {
  const right = mistake === undefined || mistake === 'early';
  return { policy, outcome, right, ...(mistake === undefined ? {} : { mistake }), course: '0', turn: 1, handed: false, went: '', decisions: [] };
}

function conversation(at: number, say: string, ways: readonly PageWay[], over: Partial<PageConversation> = {}): PageConversation {
  const turns = [{ say, note: '', saw: [], would: '', may: '', did: 'answered', reply: 'As You wish' }];
  const courses = [{ id: '0', turns, end: '' }];
  return {
    at,
    scenario: `customer-${at}`,
    trial: 1,
    title: `Number ${at}`,
    category: 'billing',
    persona: 'everyday',
    channel: 'chat',
    truth: '',
    why: '',
    account: '',
    earlier: [],
    courses,
    ways,
    ...over,
  };
}

const DATA: PageData = {
  rules: [],
  signals: [],
  parts: [],
  policies: [
    { name: 'mine', bound: false },
    { name: 'yours', bound: false },
    { name: 'never', bound: true },
  ],
  conversations: [
    conversation(0, 'hello', [way(0, 'contained'), way(1, 'contained'), way(2, 'contained')]),
    conversation(1, 'my MONEY back', [way(0, 'correct'), way(1, 'late', 'late'), way(2, 'missed', 'missed')], { trigger: 'sentiment' }),
    conversation(2, 'a camera', [way(0, 'missed', 'missed'), way(1, 'missed', 'missed'), way(2, 'missed', 'missed')], { category: 'sales' }),
    conversation(3, 'sign in', [way(0, 'missed', 'missed'), way(1, 'early', 'early'), way(2, 'missed', 'missed')], { persona: 'angry' }),
    conversation(4, '', [], { trouble: 'errored, counted and not scored' }),
  ],
};

const found = (over: Partial<Filter>) => filtered(DATA, { ...ANY, ...over }).map(({ at }) => at);

describe('filtered', () => {
  it('shows all, gravest first, most policies wrong first, and the bound aside', () => {
    expect(found({})).toEqual([4, 2, 3, 1, 0]);
  });

  it.each<[string, Partial<Filter>, readonly number[]]>([
    ['an outcome of any policy', { outcome: 'late' }, [1]],
    ['an outcome of one policy', { policy: '0', outcome: 'missed' }, [2, 3]],
    ['an outcome of a bound, where it is chosen', { policy: '2', outcome: 'missed' }, [1, 2, 3]],
    ['any mistake', { outcome: 'mistake' }, [2, 3, 1]],
    ['right, by one policy', { policy: '1', outcome: 'right' }, [0]],
    ['a category', { category: 'sales' }, [2]],
    ['a trigger', { trigger: 'sentiment' }, [1]],
    ['a kind of customer', { persona: 'angry' }, [3]],
    ['a flip between two', { policy: '0', flip: '1' }, [3, 1]],
    ['words of the customer, whatever their case', { text: ' Money ' }, [1]],
    ['words of the agent', { text: 'as you wish', category: 'sales' }, [2]],
    ['words of the title', { text: 'number 3' }, [3]],
    ['conditions together', { category: 'billing', outcome: 'missed' }, [3]],
    ['nothing', { text: 'xyzzy' }, []],
  ])('finds %s', (_name, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('sorts by the chosen policy', () => {
    expect(found({ policy: '1' })).toEqual([4, 2, 1, 3, 0]);
  });
});
