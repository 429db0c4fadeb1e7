import { safeLine } from '../plain/safe-text.ts';

/** A break that nobody sees, between letters that GitHub would otherwise link or replace. */
const BREAK = '&#8203;';
/** GitHub's own advice for a dollar that begins no formula. */
const DOLLAR = '<span>&#36;</span>';

/**
 * Words that somebody else wrote, on one line, for the inside of a paragraph or of a table cell in Markdown. They show as they
 * are: marks of ASCII are written as character references, which Markdown and HTML never take for syntax, but for a few that
 * mean nothing where they stand. GitHub reads the finished text once more, for mentions, references, addresses, emoji and
 * formulas; these are broken by a character of no width.
 * @param limit how many characters of the text are shown
 * @see https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 */
export function markdownText(text: string, limit = 300): string {
  const line = safeLine(text, limit).replace(COMMITS, (digits) => digits.replace(/.{6}/g, `$&${MARK}`));
  return escaped(line.replace(REFERENCES, `$&${MARK}`));
}

/** The same, set as code, in which GitHub replaces nothing: only addresses are broken. */
export function markdownCode(text: string, limit = 100): string {
  return `<code>${escaped(safeLine(text, limit).replace(ADDRESSES, `$&${MARK}`))}</code>`;
}

function escaped(text: string): string {
  return text.replace(MEANING, (found) => (found === '$' ? DOLLAR : `&#${found.charCodeAt(0)};`)).replaceAll(MARK, BREAK);
}

/** Stands for the break until the text is escaped; `safeLine` lets no such character through. */
const MARK = '\u200B';

/** `@name`, `#12`, `GH-12`, `https://…`, `mailto:…`, `:emoji:` and `www.…`, each up to where it is broken. */
const REFERENCES = /@|#|gh-(?=\d)|:(?=[a-z/+_-]|\d+:)|www(?=\.)/gi;
/** What may be a commit, from seven digits on; those of ten alone are left, as they are more often an order. */
const COMMITS = /\b(?=\d*[a-f])[0-9a-f]{7,40}\b/gi;
const ADDRESSES = /@|:(?=[a-z/])|www(?=\.)/gi;

/**
 * Every mark of ASCII but `,` `;` `%` `?` `'` `"` `/` `(`, a point behind a letter, a colon at the end of a word, a point in a
 * number, and a hyphen or underscore inside a word. So a text can begin no list, and nothing in it can end one.
 */
const MEANING = /(?![,;%?'"/(]|(?<=[a-z])\.|(?<=[a-z]):(?![^ ])|(?<=\d)\.(?=\d)|(?<=[a-z0-9])[-_](?=[a-z0-9]))[!-/:-@[-`{-~]/gi;
