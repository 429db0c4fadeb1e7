import fc from 'fast-check';

/** What somebody would write who wants to be more than text. */
const PIECES = [
  '|', '\\|', '`', '```', '``|``', '\n', '\r\n', '\n\n', '\n# ', '\n- ', '\n> ', '\n    ', '\n|--|\n', '1. ', '---', '***', '**', '_', '~~', '~~~',
  '![x](https://evil.example/p.png)', '[click](javascript:alert(1))', '[x]: https://evil.example', '[^1]', '<https://evil.example>', '<img src=x onerror=alert(1)>',
  '</td></table>', '<script>', '<!--', '-->', '<![CDATA[', '</code>', '</sub>', '&lt;', '&#60;', '&amp;', '@somebody', '@org/team', '#12', 'GH-12', 'a/b#3', 'deadbeef1',
  'https://evil.example/a', 'www.evil.example', 'mailto:a@evil.example', 'a@evil.example', ':tada:', ':100:', '$x^2$', '$`x`$', '\u202E', '\u2066', '\u0000', '\u001B[31m',
  '\u200B', '\uFEFF', '\uD800', '::error::', '::error file=a,line=1::x', '\n::stop-commands::x', '##[error]x', '%0A::warning::', '%', ':', ',', '=', 'é', '漢', '👩‍👩‍👧', ' ',
]; // biome-ignore format: a list to read

export const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 }).map((pieces) => pieces.join('')),
);
