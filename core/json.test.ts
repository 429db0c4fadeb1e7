import { describe, expect, it } from 'vitest';
import { InputError } from './errors.ts';
import { parseJson } from './json.ts';

const refused = (text: string) => {
  try {
    parseJson('a.json', text);
  } catch (error) {
    if (error instanceof InputError) return error.problems[0];
  }
  return undefined;
};

describe('parseJson', () => {
  it('knows where a value and a key stood', () => {
    const { value, where } = parseJson('a.json', '{\n  "one": [1,\n    { "two": "x" }]\n}\n');
    expect(value).toEqual({ one: [1, { two: 'x' }] });
    expect(where(['one', 1, 'two'])).toEqual({ file: 'a.json', line: 3, column: 14 });
    expect(where(['one', 1, 'two'], 'key')).toEqual({ file: 'a.json', line: 3, column: 7 });
  });

  it.each([
    { text: '{\n  "a": 1,,\n}', place: { line: 2, column: 10 }, says: /JSON$/ },
    { text: '{\n  "a": [1, 2\n', place: { line: 2 }, says: /ends in the middle$/ },
    { text: '{ "a": "half a te', place: { line: 1, column: 18 }, says: /ends in the middle$/ },
    { text: 'nonsense', place: {}, says: /JSON$/ },
  ])('refuses $text', ({ text, place, says }) => {
    expect(refused(text)).toMatchObject({ code: 'json-invalid', message: expect.stringMatching(says), place: { file: 'a.json', ...place } });
  });

  it('knows an unfinished merge', () => {
    expect(refused('{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> other\n}')?.help).toContain('both sides of a merge');
  });
});
