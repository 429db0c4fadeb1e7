import { describe, expect, it } from 'vitest';
import { Sheet } from '../../../../scenarios/sheet/sheet.ts';
import { type PastTurn, soFarOf } from '../so-far.ts';
import { faultsOf } from './validity.ts';

const SHEET = Sheet.parse({
  who: 'A gardener who ordered a hose and was sent a rake instead of it.',
  goal: 'The hose that he paid for.',
  knows: [{ id: 'item', tell: 'I ordered a hose.', values: ['hose'], contradicts: ['ordered a rake'] }],
  withholds: [{ id: 'order', tell: 'It is NF-123.', values: ['NF-123'], asked: ['order number'] }],
  temperament: { mood: 'angry', manner: 'Gruff.' },
  served_by: ['send'],
  gives_up: { after: 3, asks_after: 2 },
  offered_human: { takes: 'accepts' },
});
const asked: PastTurn = { customer: 'where is my hose', reply: 'What is your order number?', outcome: 'clarified' };
const failed: PastTurn = { customer: 'NF-123', reply: 'That did not work.', outcome: 'failed', proposal: 'send' };
const sent: PastTurn = { customer: 'NF-123', reply: 'The hose is on its way.', outcome: 'answered', proposal: 'send' };

function kindsOf(message: string, turns: readonly PastTurn[] = [], over: object = {}): readonly string[] {
  const answer = { message, felt_frustration: 7, goal_met: false, wants_human: false, leaves: false, ...over };
  return faultsOf({ sheet: SHEET, answer, soFar: soFarOf(turns, SHEET), background: [] }).map(({ kind }) => kind);
}

describe('faultsOf', () => {
  it.each<[string, readonly PastTurn[], object, readonly string[]]>([
    ['where is my hose, I got a rake', [], {}, []],
    ['', [], {}, ['empty']],
    ['x'.repeat(2001), [], {}, ['empty']],
    ['I ordered a rake!', [], {}, ['against_sheet']],
    ['where is my hose, NF-123', [], {}, ['told_unasked']],
    ['nf 123, and hurry up', [asked], {}, []],
    ['It is NF-132.', [asked], {}, ['against_sheet']],
    ['ok it turned up, all sorted', [asked], { goal_met: true }, ['solved_itself']],
    ['got it, bye', [asked, sent], { goal_met: true, leaves: true }, []],
    ['thanks for the help, have a nice day', [asked, sent], { goal_met: true, leaves: true }, []],
    ['thanks, bye', [asked], {}, ['closed_early']],
    ['still nothing', [asked, failed, failed], { leaves: true }, []],
    ['still nothing', [asked, failed, failed], {}, ['ignores_stop_rule']],
    ['let me talk to a human', [asked], {}, ['ignores_stop_rule']],
    ['let me talk to a human', [asked, failed], { wants_human: true }, []],
    ['this is useless', [asked, failed], {}, ['ignores_stop_rule']],
    ['where is my hose', [], { felt_frustration: 1 }, ['off_temperament']],
  ])('of %j', (message, turns, over, kinds) => {
    expect(kindsOf(message, turns, over)).toEqual(kinds);
  });
});
