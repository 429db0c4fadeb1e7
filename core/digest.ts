import { createHash } from 'node:crypto';

/** SHA-256 of a text, in hex. */
export function digestText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with keys in code-unit order at every depth: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** SHA-256 of a JSON value, independent of the order of its keys. */
export function digestValue(value: unknown): string {
  return digestText(canonicalJson(value));
}
