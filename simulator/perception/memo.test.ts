import { describe, expect, it } from 'vitest';
import { remembering } from './memo.ts';

describe('remembering', () => {
  const counting = () => {
    const calls: string[] = [];
    const make = (text: string) => {
      calls.push(text);
      return text.toUpperCase();
    };
    return { calls, make };
  };

  it('makes the same text once', () => {
    const { calls, make } = counting();
    const remembered = remembering(make, 10);
    expect([remembered('a'), remembered('b'), remembered('a')]).toEqual(['A', 'B', 'A']);
    expect(calls).toEqual(['a', 'b']);
  });

  it('never remembers more than it may, nor a long text', () => {
    const { calls, make } = counting();
    const remembered = remembering(make, 2);
    for (const text of ['a', 'b', 'c', 'a']) expect(remembered(text)).toBe(text.toUpperCase());
    expect(calls).toEqual(['a', 'b', 'c', 'a']);
    const long = 'x'.repeat(1001);
    remembered(long);
    remembered(long);
    expect(calls.filter((text) => text === long)).toHaveLength(2);
  });
});
