import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhraseBook } from './phrases.ts';

const tokens = (text: string) => text.split(' ').filter((token) => token !== '');

describe('createPhraseBook', () => {
  it.each([
    ['fed up', 'i am fed up .', true],
    ['fed up', 'i am fed . up', false],
    ['fed up|had enough', 'i had enough', true],
    ['(sick|tired) of (this|it)', 'so tired of it', true],
    ['(sick|tired) of (this|it)', 'so tired of them', false],
    ['so? (very|really)? bad', 'really bad', true],
    ['not (very good|nice)', 'not very good', true],
    ['wait ~2 week', 'wait for a week', true],
    ['wait ~2 week', 'wait for a whole week', false],
    ['wait ~2 week', 'wait . a week', false],
    ['wait _ week', 'wait a week', true],
    ['wait _ week', 'wait week', false],
    ['# times', '3 times', true],
    ['# times', 'many times', false],
    ['3rd time', 'the 3rd time', true],
    ['infuriat*', 'how infuriating', true],
    ['infuriat*', 'how infinite', false],
    ['^ seriously', 'oh . seriously', true],
    ['^ seriously', 'oh seriously', false],
    ['typical $', 'typical . oh', true],
    ['typical $', 'typical case', false],
    ['typical $$', 'typical .', false],
    ['so ?', 'so ?', true],
    ['so ?', 'so', false],
    ['love -it', 'love this', true],
    ['love -it', 'love it', false],
    ['love -(it|the app)', 'love the app', false],
    ['love -(it|the app)', 'love the wait', true],
  ])('`%s` in "%s": %s', (phrase, text, found) => {
    expect(createPhraseBook([phrase]).isIn(tokens(text))).toBe(found);
  });

  it('counts each kind apart, and no word twice within a kind', () => {
    const book = createPhraseBook(['no no', 'again'], ['no']);
    expect(book.countsIn(tokens('no no no again'))).toEqual([2, 3]);
  });

  it('puts a mark in the place of what it strikes', () => {
    expect(createPhraseBook(['not angry', 'not']).strike(tokens('i am not angry but not here'))).toEqual(['i', 'am', '~', 'but', '~', 'here']);
  });

  it('says whether a phrase begins at the first token', () => {
    const book = createPhraseBook(['fix it $$']);
    expect([book.beginsIn(['fix', 'it']), book.beginsIn(['so', 'fix', 'it']), book.beginsIn([])]).toEqual([true, false, false]);
  });

  it.each(['(a', 'a )', 'ab*', '_ a', '~2 a', '$ a', '-a', 'a?'])('refuses `%s`', (phrase) => {
    expect(() => createPhraseBook([phrase])).toThrow();
  });

  it('finds a row of words wherever it stands', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (before, behind) => {
        const book = createPhraseBook(['x y']);
        expect(book.countsIn([...before, 'x', 'y', ...behind])).toEqual([1]);
        expect(book.strike([...before, 'x', 'y', ...behind])).toEqual([...before, '~', ...behind]);
        expect(book.isIn([...before, ...behind])).toBe(false);
      }),
    );
  });
});
