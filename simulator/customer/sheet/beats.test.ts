import { describe, expect, it } from 'vitest';
import { LlmCustomer } from '../../../scenarios/sheet/customer.ts';
import { beatsFacing, beatsSaid, leading, proposalOf, type Said } from './beats.ts';
import { type PastTurn, soFarOf } from './so-far.ts';

const { sheet, beats } = LlmCustomer.parse({
  kind: 'llm',
  sheet: {
    who: 'A customer.',
    goal: 'Something.',
    knows: [{ id: 'order', tell: 'It is A-12.', values: ['A-12'] }],
    temperament: { mood: 'calm', manner: 'Plain.' },
    served_by: ['pay'],
    gives_up: { after: 4 },
    offered_human: { takes: 'accepts' },
  },
  beats: {
    asks: { turn: 1, propose: 'look' },
    third: { turn: 3 },
    lawyer: { says: ['lawyer'] },
    order: { tells: 'order', propose: 'pay' },
    human: { asks_for_human: true },
    upset: { frustration: 0.5 },
    unserved: { unserved: 2 },
    refused: { after: { outcome: 'refused' } },
    looked_twice: { after: { action: 'look_up', times: 2 } },
    big: { facing: { action: 'issue_refund', amount_over: 100 } },
    both: { says: ['lawyer'], turn: 2 },
  },
});
const turn = (outcome: PastTurn['outcome'], proposal?: string): PastTurn => ({
  customer: 'x',
  reply: 'y',
  outcome,
  ...(proposal === undefined ? {} : { proposal }),
});

function said(message: string, over: Partial<Said> & { readonly turns?: readonly PastTurn[] } = {}): Said {
  const { turns = [], ...rest } = over;
  return { turn: turns.length + 1, message, derived: {}, asks: false, soFar: soFarOf(turns, sheet), actions: turns.map(() => 'look_up'), ...rest };
}

describe('beats', () => {
  it.each<[string, Said, readonly string[]]>([
    ['the first message', said('hello'), ['asks']],
    ['a later one', said('hello', { turns: [turn('answered', 'pay'), turn('answered', 'pay')] }), ['asks', 'third', 'looked_twice']],
    ['words', said('My LAWYER says so'), ['asks', 'lawyer']],
    ['part of a word', said('no lawyering'), ['asks']],
    ['a fact', said('order a 12'), ['asks', 'order']],
    ['a request', said('a human', { asks: true }), ['asks', 'human']],
    ['a mood', said('grr', { derived: { frustration: 0.5 } }), ['asks', 'upset']],
    ['turns that did not serve', said('hm', { turns: [turn('answered', 'look'), turn('refused')] }), ['asks', 'third', 'unserved', 'refused', 'looked_twice']],
    ['all conditions', said('my lawyer', { turns: [turn('answered', 'pay')] }), ['asks', 'lawyer', 'both']],
  ])('are recognised by %s', (_by, message, found) => {
    expect(beatsSaid(beats, message, sheet)).toEqual(found);
  });

  it('are recognised by what the agent is about to do', () => {
    const facing = (name: string, amount?: number) => beatsFacing(beats, said('hello'), sheet, { name, ...(amount === undefined ? {} : { amount }) });
    expect(facing('issue_refund', 101)).toEqual(['asks', 'big']);
    expect(facing('issue_refund', 100)).toEqual(['asks']);
    expect(facing('look_up')).toEqual(['asks']);
  });

  it('lead by the first that is new, else the last that was written', () => {
    expect(leading(['asks', 'lawyer', 'order'], new Set(['asks']))).toEqual({ beat: 'lawyer', also: ['asks', 'order'] });
    expect(leading(['asks', 'lawyer'], new Set(['asks', 'lawyer']))).toEqual({ beat: 'lawyer', also: ['asks'] });
    expect(leading([], new Set())).toEqual({ beat: 'other', also: [] });
  });

  it('lead the agent to the last of their proposals', () => {
    expect(proposalOf(beats, ['asks', 'order', 'human'])).toBe('pay');
    expect(proposalOf(beats, ['human'])).toBeUndefined();
  });
});
