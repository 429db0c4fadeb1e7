import type { Found } from './found.ts';

const DOMAIN = /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/uy;
const DOMAIN_END = /\.\p{L}[\p{L}\p{N}-]{1,62}$/u;
const LOCAL_PART = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const MAX_LOCAL = 64;

/**
 * E-mail addresses as people write them: up to 64 characters, `@`, and a domain with a dot whose last part has no leading digit
 * (RFC 5321, 4.5.3.1). It finds no quoted local parts, no bare hosts (`root@localhost`), nothing spelt out (`anna at
 * example dot com`).
 */
export function findEmailAddresses(text: string): readonly Found[] {
  const found: Found[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const end = domainEnd(text, at + 1);
    const start = end === undefined ? at : localStart(text, at, from);
    if (end === undefined || start === at) continue;
    found.push({ kind: 'email', start, end });
    from = end;
  }
  return found;
}

function domainEnd(text: string, start: number): number | undefined {
  DOMAIN.lastIndex = start;
  const domain = DOMAIN.exec(text)?.[0];
  return domain !== undefined && DOMAIN_END.test(domain) ? start + domain.length : undefined;
}

function localStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < MAX_LOCAL && LOCAL_PART.test(text.charAt(start - 1))) start -= 1;
  // What opens a quotation or a sentence is not part of the address.
  while (start < at && /[.'`*]/.test(text.charAt(start))) start += 1;
  return start;
}
