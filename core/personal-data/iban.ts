import type { Found } from './found.ts';

/** Length of an IBAN by country: the SWIFT registry of IBAN formats. */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 ' +
    'MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 ' +
    'SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const BEGINNING = /(?<![\p{L}\p{N}])[a-z]{2}[0-9]{2}/giu;
const LETTER_OR_DIGIT = /[a-z0-9]/i;

/**
 * International bank account numbers (ISO 13616): the country's length, and 1 as the remainder modulo 97; unbroken or with
 * single spaces or hyphens anywhere. It finds no domestic account numbers and none with a wrong digit.
 */
export function findIbans(text: string): readonly Found[] {
  const found: Found[] = [];
  BEGINNING.lastIndex = 0;
  for (let match = BEGINNING.exec(text); match; match = BEGINNING.exec(text)) {
    const length = LENGTHS[match[0].slice(0, 2).toUpperCase()];
    const end = length === undefined ? undefined : ibanEnd(text, match.index, length);
    if (end === undefined) continue;
    found.push({ kind: 'iban', start: match.index, end });
    BEGINNING.lastIndex = end;
  }
  return found;
}

function ibanEnd(text: string, start: number, length: number): number | undefined {
  let iban = '';
  let at = start;
  for (; iban.length < length; at += 1) {
    const char = text.charAt(at);
    if (LETTER_OR_DIGIT.test(char)) iban += char;
    else if (!/[ \u00a0-]/.test(char) || !LETTER_OR_DIGIT.test(text.charAt(at + 1))) return undefined;
  }
  return !LETTER_OR_DIGIT.test(text.charAt(at)) && remainder97(iban) === 1 ? at : undefined;
}

/** ISO 7064 MOD 97-10: the first four characters go to the end, letters count from A = 10. */
function remainder97(iban: string): number {
  let remainder = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
