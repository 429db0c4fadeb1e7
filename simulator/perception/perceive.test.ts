import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { createPerceiver } from './perceive.ts';

const team = validate(Team, readYaml(join(import.meta.dirname, '../../scenarios/library/team.yaml')));
const { perceive } = createPerceiver(team);

const MILLION = 1_000_000;
const filled = (piece: string) => piece.repeat(Math.ceil(MILLION / piece.length));

describe('createPerceiver', () => {
  it('reads every signal', () => {
    expect(perceive('I was charged twice for the same order and nobody answers. Let me speak to a human NOW!!!', [])).toEqual({
      intent: 'double_charge',
      confidence: expect.closeTo(0.75, 0),
      out_of_scope: expect.closeTo(0.5, 0),
      sentiment: expect.closeTo(-0.44, 1),
      explicit_request: true,
      frustration: expect.closeTo(0.55, 2),
      curt_hostile: false,
      re_explains: false,
      sensitive_topics: [],
      issues: 1,
    });
  });

  it('leaves intent and confidence out for a team without intents', () => {
    const signals = createPerceiver({ ...team, intents: {} }).perceive('where is my order', []);
    expect(Object.keys(signals).sort()).toEqual(['curt_hostile', 'explicit_request', 'frustration', 'issues', 're_explains', 'sensitive_topics', 'sentiment']);
  });

  it.each(['I want to speak to a human NOW!!!', 'Great, just great', 'thanks for nothing', 'I love waiting 3 weeks for an answer', 'good job losing my bag'])(
    'does not take "%s" for good mood',
    (message) => {
      expect(perceive(message, []).sentiment).toBeLessThan(0);
    },
  );

  it('hears frustration in a message said again, in the last five messages only', () => {
    const message = 'where is the parcel with my lamp';
    const others = ['one two three', 'four five six', 'seven eight nine', 'ten eleven twelve', 'red green blue'];
    expect(perceive(message, [message]).frustration).toBeGreaterThan(0);
    expect(perceive(message, [message, ...others]).frustration).toBe(0);
  });

  it('hears a request at the end of a very long message, and nothing in its middle', () => {
    expect(perceive(`${filled('blah ')} let me talk to a person`, []).explicit_request).toBe(true);
    expect(perceive(`${filled('blah ')} let me talk to a person. ${filled('blah ')}`, []).explicit_request).toBe(false);
  });

  it.each([
    'a',
    ' ',
    '!',
    'no ',
    '\n',
    '\u200b',
    '\ufdfa',
    '\ud83d',
    '🙄',
    '! ',
    '<a',
    '&amp',
    '1.',
    'AB ',
    'f*',
    '\n- a',
    ', ',
    "i don't want to need to have to be ",
    'real actual human live proper ',
    'can i talk to a real ',
    'my late husband in the ',
    'waiting for a few ',
    '. great , ',
    'and i charged my ',
    'just ',
    'just fix my ',
  ])('completes on a million characters of %j', (piece) => {
    const text = filled(piece);
    const signals = perceive(text, [text]);
    expect(Object.keys(signals)).toHaveLength(10);
  });

  it('gives the same signals for the same text, within their ranges, whatever the text', () => {
    const other = createPerceiver(team);
    const words = fc.constantFrom(
      'human',
      'not',
      'again',
      'LATE',
      '!!',
      '??',
      'great',
      ',',
      'fire',
      'phone died',
      "don't",
      'talk to',
      '😡',
      '<b>',
      'someone',
      'sue',
      '.',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (message, earlier) => {
        const signals = perceive(message, earlier);
        expect(other.perceive(message, earlier)).toEqual(signals);
        expect(team.intents).toHaveProperty([signals.intent ?? '']);
        expect(signals.confidence).toSatisfy((value: number) => value >= 0 && value <= 1);
        expect(signals.sentiment).toSatisfy((value: number) => value >= -1 && value <= 1 && !Object.is(value, -0));
        expect(signals.frustration).toSatisfy((value: number) => value >= 0 && value <= 1);
        expect(signals.issues).toSatisfy((value: number) => Number.isInteger(value) && value >= 1 && value <= 20);
        if (signals.explicit_request) expect(signals.sentiment).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
