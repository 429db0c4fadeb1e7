/** One condition of a filter, as it was typed. */
export interface Term {
  /** `outcome` of `outcome:late,missed`; absent for a bare word. */
  readonly key?: string;
  /** Any of them will do. */
  readonly values: readonly string[];
  readonly isNegated: boolean;
}

/** Splits a filter at its spaces. Values may be listed with commas, and stand in double quotes where they hold spaces or commas. Never fails. */
export function parseFilter(text: string): Term[] {
  return tokensOf(text).map(termOf);
}

/** A value as a filter has to hold it. */
export function quoted(value: string): string {
  return /^[^\s",:-][^\s",]*$/u.test(value) ? value : `"${value.replaceAll('"', "'")}"`;
}

function tokensOf(text: string): string[] {
  return text.match(/(?:"[^"]*"?|[^\s"])+/gu) ?? [];
}

function termOf(token: string): Term {
  const isNegated = token.length > 1 && token.startsWith('-');
  const rest = isNegated ? token.slice(1) : token;
  const [, key, given] = /^([a-z]+):(.*)$/su.exec(rest) ?? [];
  if (key === undefined || given === undefined) return { values: [unquoted(rest)], isNegated };
  return { key, values: valuesOf(given), isNegated };
}

function valuesOf(given: string): string[] {
  const parts = given.match(/(?:"[^"]*"?|[^,"])+/gu) ?? [];
  return parts.map(unquoted).filter((value) => value !== '');
}

function unquoted(value: string): string {
  return value.replaceAll('"', '');
}
