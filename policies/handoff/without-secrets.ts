import { findPersonalData } from '../../core/personal-data/find.ts';

/** What a human who takes over never needs, and what stands in its place. E-mail addresses and phone numbers they do need. */
const REMOVED: Readonly<Record<string, string>> = {
  card: '[card number removed]',
  iban: '[bank account number removed]',
  ssn: '[social security number removed]',
  password: '[password removed]',
  pin: '[PIN removed]',
  cvv: '[security code removed]',
};

/** A text with a note in place of each secret. */
export function maskSecrets(text: string): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of secretsIn(text)) {
    masked += `${text.slice(at, start)}${REMOVED[kind] ?? ''}`;
    at = end;
  }
  return masked + text.slice(at);
}

/** Card and bank account numbers, passwords, PINs, security codes and social security numbers in a text. */
export function secretsIn(text: string): ReturnType<typeof findPersonalData> {
  return findPersonalData(text).filter(({ kind }) => Object.hasOwn(REMOVED, kind));
}

/** A value of JSON with a note in place of each secret in any of its texts; names of fields are left alone. */
export function withoutSecrets<T>(value: T): T {
  return masked(value) as T;
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskSecrets(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner)]));
}
