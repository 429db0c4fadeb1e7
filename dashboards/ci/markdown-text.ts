import { safeLine } from '../plain/safe-text.ts';

/** A break that nobody sees, between letters that GitHub would otherwise link or replace. */
const BREAK = '&#8203;';
/** GitHub's own advice for a dollar that begins no formula. */
const DOLLAR = '<span>&#36;</span>';

/**
 * Words that somebody else wrote, on one line, for the inside of a paragraph or of a table cell in Markdown. They show as they
 * are: every mark of ASCII is written as a character reference, which Markdown and HTML never take for syntax. GitHub reads
 * the finished text once more, for mentions, references, addresses, emoji and formulas; these are broken by a character of no width.
 * @param limit how many characters of the text are shown
 * @see https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 */
export function markdownText(text: string, limit = 300): string {
  return safeLine(text, limit)
    .replace(REFERENCES, `$&${MARK}`)
    .replace(/[!-/:-@[-`{-~]/g, (found) => (found === '$' ? DOLLAR : `&#${found.charCodeAt(0)};`))
    .replaceAll(MARK, BREAK);
}

/** The same, set as code. */
export function markdownCode(text: string, limit = 100): string {
  return `<code>${markdownText(text, limit)}</code>`;
}

/** Stands for the break until the text is escaped; `safeLine` lets no such character through. */
const MARK = '\u200B';

/** `@name`, `#12`, `GH-12`, `https://…`, `mailto:…`, `:emoji:`, `www.…`, and the digits of a commit, each up to where it is broken. */
const REFERENCES = /@|#|\bgh-(?=\d)|:(?=[a-z/+_-]|\d+:)|\bwww(?=\.)|\b(?=\d*[a-f])[0-9a-f]{6}(?=[0-9a-f]{1,34}\b)/gi;
