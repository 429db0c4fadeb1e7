/**
 * Makes words that somebody else wrote safe to show on a terminal: control characters become visible pictures,
 * direction overrides and separators become their code points, and long words are cut. Nothing in the result can
 * move a cursor, colour a screen, or turn a line round.
 * @param limit how many characters of the text are shown; what is cut off is counted in words
 */
export function safeText(text: string, limit = 400): string {
  // A cut through a character of two units leaves a half that was never there.
  const cut = text.length > limit ? text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '') : text;
  const shown = cut.replace(UNSAFE, picture);
  return text.length > limit ? `${shown}… (${(text.length - limit).toLocaleString('en')} characters more)` : shown;
}

/** The same on one line; what is cut off is marked and not counted. */
export function safeLine(text: string, limit = 400): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return safeText(line, limit);
  return `${safeText(line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, ''), limit)}…`;
}

/**
 * C0 without newline, DEL and C1, direction marks and overrides, separators, invisible characters (fillers of Hangul and the tag letters
 * among them, in which a text can say what nobody sees), more than three combining marks in a row, lone surrogates.
 */
const UNSAFE =
  /(?!\n)\p{Cc}|[\u061C\u115F\u1160\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]+|(?<=\p{M}{3})\p{M}+|\p{Cs}/gu;

function picture(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  if (code === 0x09) return '  ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (/\p{M}/u.test(found)) return '';
  if (code >= 0xe0000) return `‹tags: ${lettersOf(found)}›`;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** What a run of tag letters says: each stands for the character of ASCII as far above the first of them. */
function lettersOf(tags: string): string {
  return Array.from(tags, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000))
    .join('')
    .replace(/[^ -~]/g, '·');
}
