/** White space and underscores are one space, quotes and dashes plain. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\s_]+/g, ' ');
}

/**
 * Whether any of the needles stands in a text, as whole words; case, spaces and dashes inside do not matter: `NF-30877` is in
 * "order nf 30877", `May` is not in "maybe", `129` is not in "1,129".
 */
export function isAnyIn(needles: readonly string[], text: string): boolean {
  const hay = plainText(text);
  return needles.some((needle) => patternOf(needle).test(hay));
}

const known = new Map<string, RegExp>();

function patternOf(needle: string): RegExp {
  const pattern = known.get(needle) ?? compiled(needle);
  known.set(needle, pattern);
  return pattern;
}

function compiled(needle: string): RegExp {
  const characters = [...plainText(needle).replace(/[ -]+/g, '')].map((character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])${characters.join('[ -]?')}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'iu');
}
