/** An unbroken run of the digits 0–9. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
}

const MAX_GAP = 3;

/**
 * The groups of digits from `start` (a digit) on that may belong to one number: at most three of space, `-`, `.`, `(`, `)`
 * between two, and at most `maxDigits` digits in all. The work is bounded by `maxDigits`, whatever the text.
 */
export function digitGroupsAt(text: string, start: number, maxDigits: number): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  let digits = 0;
  for (let at = start; isDigit(text, at); at = afterGap(text, at)) {
    const from = at;
    while (isDigit(text, at) && at - from <= maxDigits) at += 1;
    digits += at - from;
    if (digits > maxDigits) break;
    groups.push({ start: from, end: at });
  }
  return groups;
}

function afterGap(text: string, end: number): number {
  let at = end;
  while (at - end < MAX_GAP && isGap(text.charCodeAt(at))) at += 1;
  return at;
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isGap(code: number): boolean {
  switch (code) {
    case 0x20: // space
    case 0xa0: // no-break space
    case 0x28: // (
    case 0x29: // )
    case 0x2d: // -
    case 0x2e: // .
    case 0x2010: // hyphen
    case 0x2011: // no-break hyphen
    case 0x2013: // en dash
      return true;
    default:
      return false;
  }
}

export function digitsOf(text: string): string {
  return text.replace(/[^0-9]+/g, '');
}
