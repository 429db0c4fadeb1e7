import { describe, expect, it } from 'vitest';
import { sentimentPart } from './sentiment.ts';
import { materialAt, REFUND, type ShortTurn } from './testdata/contact.ts';
import { understandingPart } from './understanding.ts';

const say = (...messages: string[]): ShortTurn[] => messages.map((message) => ({ say: message, outcome: 'answered' }));

describe('understandingPart', () => {
  it.each([
    ['the first message with substance', say('Hi, can you help me please?', 'My hub is dead', 'Hello?'), 'My hub is dead', 2],
    ['the first message behind a hello as people type it', say('hii', 'hai', 'My hub is dead'), 'My hub is dead', 3],
    ['the latest where there is none', say('Hi', 'Hello there'), 'Hello there', 2],
    ['words of any script', say('你好，我的订单没有到', 'x'), '你好，我的订单没有到', 1],
    ['a blank message where there is no other', say('  '), '', 1],
  ])('quotes %s', (_, turns, wants, turn) => {
    expect(understandingPart(materialAt(turns, undefined))).toMatchObject({ wants, turn });
  });

  it('elides at 300 characters, at a word', () => {
    const { wants } = understandingPart(materialAt(say('word '.repeat(100)), undefined));
    expect(wants).toBe(`${'word '.repeat(59)}word…`);
  });

  it('knows intent and confidence only where they were perceived, and details by the turn that first gave them', () => {
    expect(understandingPart(materialAt(say('Order 20931', 'It is 20931 from 2026-03-01'), undefined))).toEqual({
      wants: 'Order 20931',
      turn: 1,
      details: [
        { text: '20931', turn: 1 },
        { text: '2026-03-01', turn: 2 },
      ],
    });
  });
});

describe('sentimentPart', () => {
  it.each([
    [{}, 'unknown'],
    [{ sentiment: -0.7 }, 'angry'],
    [{ frustration: 0.8, sentiment: 0.5 }, 'angry'],
    [{ sentiment: -0.3 }, 'frustrated'],
    [{ frustration: 0.5 }, 'frustrated'],
    [{ curt_hostile: true }, 'frustrated'],
    [{ sentiment: 0.3 }, 'friendly'],
    [{ sentiment: 0, frustration: 0.1 }, 'calm'],
  ])('calls %o %s', (signals, label) => {
    expect(sentimentPart(materialAt([{ say: 'So.', signals }], undefined)).label).toBe(label);
  });

  it('quotes the latest message where it is the most frustrated, else the one before it that shouts most', () => {
    expect(sentimentPart(materialAt(REFUND, undefined))).toEqual({
      label: 'frustrated',
      score: -0.4,
      peak_frustration: 0.7,
      quote: 'I want my 640 USD back for order A-1093. NOW! Mail ada@example.com',
      turn: 2,
    });
    expect(sentimentPart(materialAt(REFUND.slice(0, 2), undefined)).turn).toBe(2);
    expect(sentimentPart(materialAt([...say('fine'), { say: 'ok', signals: { frustration: 0.2 } }], undefined)).quote).toBe('ok');
  });
});
