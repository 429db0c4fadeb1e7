import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Team } from '../../core/team.ts';
import { messages as chat } from './formats/messages.ts';
import { MessageFields } from './mapping/messages.ts';
import { Reading } from './mapping/reading.ts';
import { type Turns, turnsOf } from './turns.ts';

const team = {
  actions: {
    look_up: { consequence: 'informational', authority: {} },
    change: { consequence: 'account_change', authority: {} },
    refund: { consequence: 'financial', authority: {} },
  },
} as unknown as Team;
const rules = { markers: ['##END##'], customerOnly: false };

function turnsFrom(messages: readonly object[]): Turns {
  if (chat.kind !== 'mapped') throw new Error('not mapped');
  const fields = new MessageFields(
    { ...chat.mapping, transfer: { tools: ['to_human'], marks: [] } },
    { team, times: { zone: 'UTC' }, onZoneAssumed: () => {} },
  );
  const reading = new Reading({ place: { file: 'in.jsonl', line: 1 }, fields: { messages } }, 'messages');
  const read = fields.read(reading);
  expect(reading.problems).toEqual([]);
  return turnsOf(read.messages, rules, team);
}

type Line = readonly [role: string, content: string | null, ...tools: (string | [string, unknown])[]];

/** `['tool:refund', 'done']` is a result of that tool. */
function play(...lines: Line[]): Turns {
  const messages = lines.map(([role, content, ...tools]) => {
    const [kind, name] = role.split(':');
    const tool_calls = tools.map((tool) =>
      typeof tool === 'string' ? { name: tool, arguments: {} } : { function: { name: tool[0], arguments: JSON.stringify(tool[1]) } },
    );
    return { role: kind, content, ...(name ? { name } : {}), ...(tool_calls.length > 0 ? { tool_calls } : {}) };
  });
  return turnsFrom(messages);
}

const moves = (turns: Turns) => turns.turns.map(({ move }) => (move ? `${move.action}/${move.outcome}` : '-'));

describe('turnsOf', () => {
  it('joins what the customer says in a row, and what the agent does until the next message', () => {
    const { turns } = play(
      ['user', 'Hello'],
      ['customer', 'where is it?'],
      ['assistant', 'One moment.', 'look_up'],
      ['tool:look_up', '{}'],
      ['agent', 'On its way.'],
      ['user', 'Thanks'],
    );
    expect(turns).toEqual([
      {
        say: 'Hello\nwhere is it?',
        signals: {},
        move: {
          action: 'look_up',
          consequence: 'informational',
          outcome: 'answered',
          reply: 'One moment.\nOn its way.',
          calls: [{ name: 'look_up', ok: true }],
        },
      },
      { say: 'Thanks', signals: {} },
    ]);
  });

  it.each<[string, Line[], string]>([
    ['only spoke', [['agent', 'It is open till six.']], 'answer/answered'],
    ['asked for a detail', [['agent', 'Which order is it about?']], 'answer/answered'],
    ['asked what is meant', [['agent', 'Could you clarify what you need?']], 'answer/clarified'],
    ['declined', [['agent', 'I am unable to do that.']], 'answer/refused'],
    [
      'the weightiest call counts',
      [
        ['agent', null, 'refund'],
        ['agent', 'Done.', 'look_up'],
      ],
      'refund/answered',
    ],
    ['of equals the last', [['agent', null, 'look_up', 'find_it']], 'find_it/answered'],
    ['an aside is no move', [['agent', 'Hm, it is 12.', 'think']], 'answer/answered'],
    [
      'a failed call',
      [
        ['agent', null, 'refund'],
        ['tool:refund', 'Error: no'],
        ['agent', 'Which card?'],
      ],
      'refund/failed',
    ],
    [
      'mended by a later try',
      [
        ['agent', null, 'refund'],
        ['tool:refund', 'Error: no'],
        ['agent', null, 'refund'],
        ['tool:refund', 'ok'],
        ['agent', 'Done.'],
      ],
      'refund/answered',
    ],
    [
      'a failed lighter call',
      [
        ['agent', null, 'look_up', 'change'],
        ['tool:look_up', 'Error'],
        ['tool:change', 'ok'],
        ['agent', 'Done.'],
      ],
      'change/answered',
    ],
    [
      'a change outweighs a proviso',
      [
        ['agent', null, 'change'],
        ['agent', 'Changed. I cannot change the other.'],
      ],
      'change/answered',
    ],
    [
      'a lookup does not',
      [
        ['agent', null, 'look_up'],
        ['agent', 'I cannot change it.'],
      ],
      'look_up/refused',
    ],
    [
      'a question after a look-up is progress',
      [
        ['agent', null, 'look_up'],
        ['agent', 'What do you mean?'],
      ],
      'look_up/answered',
    ],
    [
      'a question after a thought is a question',
      [
        ['agent', null, 'think'],
        ['agent', 'What do you mean?'],
      ],
      'answer/clarified',
    ],
    ['unknown tools by their name', [['agent', null, 'payBonus', 'change']], 'pay_bonus/answered'],
  ])('%s', (_name, agent, expected) => {
    expect(moves(play(['user', 'please'], ...agent))).toEqual([expected]);
  });

  it('takes the amount of the weightiest call', () => {
    expect(play(['user', 'x'], ['agent', null, ['refund', { amount: 30 }], ['look_up', { amount: 9 }]]).turns[0]?.move?.amount).toBe(30);
  });

  it('gives results to calls by id, else by name, else in order', () => {
    const call = (id: string) => ({ id, function: { name: 'refund', arguments: '{}' } });
    const byId = [
      { role: 'user', content: 'x' },
      { role: 'assistant', tool_calls: [call('a'), call('b')] },
      { role: 'tool', tool_call_id: 'b', content: 'Error' },
      { role: 'tool', content: 'fine' },
      { role: 'tool', content: 'of nothing' },
    ];
    const { turns, dropped } = turnsFrom(byId);
    expect(turns[0]?.move?.calls).toEqual([
      { name: 'refund', ok: true },
      { name: 'refund', ok: false },
    ]);
    expect(dropped.stray_results).toBe(1);
  });

  it('counts what it drops: system messages, greetings, empty turns', () => {
    const { turns, dropped } = play(['system', 'Be kind'], ['agent', 'Welcome!'], ['user', 'Hi'], ['agent', 'Hello'], ['user', ' ##END## '], ['agent', 'Bye']);
    expect(turns.map(({ say, move }) => [say, move?.reply])).toEqual([['Hi', 'Hello\nBye']]);
    expect(dropped).toEqual({ ignored: 1, before_customer: 1, empty_customer: 1, transfer: 0, stray_results: 0 });
  });

  it('ends at a recorded transfer, whose turn keeps no move', () => {
    const turns = play(
      ['user', 'a'],
      ['agent', 'b'],
      ['user', 'c'],
      ['agent', null, 'change'],
      ['tool:change', 'ok'],
      ['agent', 'bye', 'to_human'],
      ['tool:to_human', 'ok'],
      ['user', 'd'],
    );
    expect(turns.recorded_transfer).toBe(2);
    expect(moves(turns)).toEqual(['answer/answered', '-']);
    expect(turns.dropped.transfer).toBe(5);
  });

  it('gives a turn the time of its first message, and of each signal the last', () => {
    const base = { role: 'customer', calls: [], answers: {}, transfers: false } as const;
    const first = { ...base, text: 'a', at: '2025-03-01T10:00:00Z', signals: { sentiment: 0.5, issues: 2 } };
    const second = { ...base, text: 'b', at: '2025-03-01T10:05:00Z', signals: { sentiment: -1 } };
    expect(turnsOf([first, second], rules, team).turns).toEqual([{ say: 'a\nb', at: first.at, signals: { sentiment: -1, issues: 2 } }]);
    expect(turnsOf([first, second], { ...rules, customerOnly: true }, team).turns).toEqual([
      { say: 'a', at: first.at, signals: first.signals },
      { say: 'b', at: second.at, signals: second.signals },
    ]);
  });

  it('takes a call with its result beside it', () => {
    const base = { signals: {}, answers: {}, transfers: false, calls: [] };
    const call = { name: 'refund', arguments: '{"amount": 5}', result: 'Error: no' };
    const said = turnsOf(
      [
        { ...base, role: 'customer', text: 'x' },
        { ...base, role: 'tool', text: 'Error: no', calls: [call] },
      ],
      rules,
      team,
    );
    expect(said.turns[0]?.move).toMatchObject({ action: 'refund', amount: 5, outcome: 'failed', reply: '' });
  });

  it('cannot be made to leave a marker by hiding it in another', () => {
    expect(play(['user', '##E##END##ND##']).turns[0]?.say).not.toContain('##END##');
  });

  it('keeps every customer word up to the transfer, in order, and no marker', () => {
    const message = fc.oneof(
      fc.record({ role: fc.constant('user'), content: fc.oneof(fc.string(), fc.constant('##END##'), fc.constant('bye ##END##')) }),
      fc.record({ role: fc.constant('assistant'), content: fc.option(fc.string()) }),
      fc.record({ role: fc.constant('tool'), content: fc.constantFrom('ok', 'Error: x'), name: fc.constantFrom('change', 'refund') }),
      fc.record({
        role: fc.constant('assistant'),
        tool_calls: fc.array(fc.record({ name: fc.constantFrom('change', 'refund', 'think', 'to_human'), arguments: fc.anything() }), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 30 }), (messages) => {
        const result = turnsFrom(messages);
        let heard = 0;
        const upTo = messages.findIndex((one) => {
          if (one.role === 'user') heard += (one as { content: string }).content.split('##END##').join(' ').trim() === '' ? 0 : 1;
          return heard > 0 && 'tool_calls' in one && one.tool_calls.some((call) => call.name === 'to_human');
        });
        const kept = upTo === -1 ? messages : messages.slice(0, upTo);
        const words = kept
          .flatMap((one) => (one.role === 'user' ? [(one as { content: string }).content.split('##END##').join(' ').trim()] : []))
          .filter((text) => text !== '');
        expect(result.turns.map((turn) => turn.say).join('\n')).toBe(words.join('\n'));
        expect(result.recorded_transfer).toBe(upTo === -1 ? undefined : result.turns.length);
        expect(result.turns.slice(0, -1).every((turn) => turn.move !== undefined)).toBe(true);
      }),
    );
  });
});
