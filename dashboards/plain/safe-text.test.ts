import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeLine, safeText } from './safe-text.ts';

/** Anything that moves a cursor, colours a screen, turns a line round or hides in it. */
const DANGEROUS = /(?!\n)\p{Cc}|\p{Cs}|[\u061c\u115f\u1160\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u;

const hostile = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '\u001b[2J',
      '\u001b]8;;http://x\u0007',
      '\r',
      '\t',
      '\n',
      '\u0000',
      '\u009b31m',
      '\u007f',
      '\u202e',
      '\u2066',
      '\u200f',
      '\u2028',
      '\ufeff',
      '\ud83d',
      '\ude00',
      '😀',
      '\u0301',
      'a',
    ),
  ),
});

describe('safeText', () => {
  it.each([
    ['plain words stay', 'Grüße, 你好 😀 👩‍👩‍👧 e\u0301'],
    ['a line break stays', 'one\ntwo'],
  ])('%s', (_name, text) => {
    expect(safeText(text)).toBe(text);
  });

  it.each<[string, string, string]>([
    ['a colour', '\u001b[31mred', '␛[31mred'],
    ['a clearing of the screen', 'a\u001b[2Jb', 'a␛[2Jb'],
    ['a link', '\u001b]8;;http://x\u0007', '␛]8;;http://x␇'],
    ['the eight-bit escape', '\u009b31m', '‹U+009B›31m'],
    ['a return', 'fine\rbad', 'fine␍bad'],
    ['a tab', 'a\tb', 'a  b'],
    ['nothing', '\u0000', '␀'],
    ['a deletion', 'a\u007f', 'a␡'],
    ['a line turned round', 'abc\u202edef', 'abc‹U+202E›def'],
    ['an isolate', '\u2067x\u2069', '‹U+2067›x‹U+2069›'],
    ['a separator', 'a\u2028b', 'a‹U+2028›b'],
    ['an invisible mark', 'pass\u200bword', 'pass‹U+200B›word'],
    ['a filler of Hangul', 'a\u3164b\u115f', 'a‹U+3164›b‹U+115F›'],
    ['words in invisible letters', `a${[...'run it'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}b`, 'a‹tags: run it›b'],
    ['an invisible line break', 'a\u{e000a}\u{e0001}b', 'a‹tags: ··›b'],
    ['half a character', 'a\ud83db', 'a‹U+D83D›b'],
    ['a tower of marks', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(3)}b`],
  ])('shows %s for what it is', (_name, text, shown) => {
    expect(safeText(text)).toBe(shown);
  });

  it('cuts long words, and says how much is left out', () => {
    expect(safeText('x'.repeat(400))).toBe('x'.repeat(400));
    expect(safeText('x'.repeat(5401))).toBe(`${'x'.repeat(400)}… (5,001 characters more)`);
    expect(safeText('ab😀cd', 3)).toBe('ab… (3 characters more)');
  });

  it('never lets anything dangerous through, nor words of its own that grow when shown again', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 30 }), (text, limit) => {
        const shown = safeText(text, limit);
        expect(shown).not.toMatch(DANGEROUS);
        expect(safeText(shown, shown.length)).toBe(shown);
      }),
    );
  });

  it.each([
    ['letters', 'x'],
    ['escapes', '\u001b'],
    ['marks', '\u0301'],
    ['halves', '\ud83d'],
    ['overrides', '\u202e'],
    ['spaces', ' '],
  ])('takes a million %s', (_name, unit) => {
    const text = unit.repeat(1_000_000);
    expect(safeText(text)).toMatch(/… \(999,600 characters more\)$/);
    expect(safeText(text, 2_000_000)).not.toMatch(DANGEROUS);
    expect(safeLine(text)).not.toMatch(DANGEROUS);
  });
});

describe('safeLine', () => {
  it.each([
    ['  a \n\n b\r\n\tc  ', 'a b c'],
    ['a\u2028b', 'a b'],
    ['\n', ''],
    ['a\u001bb', 'a␛b'],
    [`${' \n'.repeat(2000)}a\nb`, 'a b'],
  ])('%j', (text, expected) => {
    expect(safeLine(text)).toBe(expected);
  });

  it('is one line, whatever the words', () => {
    const lines = fc.array(fc.constantFrom('\n', '\r\n', ' ', 'a', '\u2029', '\u001b'), { maxLength: 200 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 20 }), (text, limit) => {
        expect(safeLine(text, limit)).not.toContain('\n');
        expect(safeLine(text, limit)).not.toMatch(DANGEROUS);
      }),
    );
  });
});
