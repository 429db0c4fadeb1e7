/** Alternatives, as a piece of a pattern. */
export const oneOf = (...alternatives: readonly string[]) => `(?:${alternatives.join('|')})`;

/** Pieces of a pattern, one after the other. */
export const inOrder = (...pieces: readonly string[]) => pieces.join('');

/** The words of some lines. */
export const wordsOf = (...lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
