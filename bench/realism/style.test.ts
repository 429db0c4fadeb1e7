import { describe, expect, it } from 'vitest';
import { STYLE_NAMES, styleOf } from './style.ts';

const figure = (talk: readonly string[], name: string): number | undefined => styleOf(talk)[STYLE_NAMES.indexOf(name)];

describe('styleOf', () => {
  it('masks the topic: other topic words in the same places change nothing', () => {
    expect(styleOf(['hi', 'I want to return the headset, please.'])).toEqual(styleOf(['hi', 'I want to book the flight, please.']));
  });

  it.each([
    ['turns', ['a', 'b', 'c'], Math.log(3)],
    ['words_mean', ['hi', 'my order please'], 2],
    ['one_word', ['hi', 'my order please'], 0.5],
    ['pleases', ['hi', 'my order please'], 0.5],
    ['greets_only_first', ['hi', 'ok'], 1],
    ['greets_only_first', ['hi there', 'ok'], 0],
    ['thanks_last', ['ok', 'thanks bye'], 1],
    ['figures_only', ['4471', 'order 4471'], 0.5],
    ['capital_first', ['Yes.', 'no'], 0.5],
    ['word_my', ['my my order', 'x'], 0.5],
    ['repeated_turns', ['ok', 'ok', 'yes', 'no'], 0.25],
  ] as const)('%s of %j is %d', (name, talk, value) => {
    expect(figure(talk, name)).toBeCloseTo(value, 12);
  });

  it('gives a number to each name', () => {
    expect(styleOf(['Hello!', '']).every(Number.isFinite)).toBe(true);
    expect(styleOf(['one', 'two'])).toHaveLength(STYLE_NAMES.length);
  });
});
