/** Longer than this no service is waited for at its word. */
const LONGEST_MS = 120_000;

/** How long a service asks to wait (ms), by `retry-after-ms` or `retry-after` in seconds; a date there counts as no word, since clocks differ. */
export function retryAfterMs(headers: Headers | undefined): number | undefined {
  const ms = amount(headers?.get('retry-after-ms'));
  const seconds = amount(headers?.get('retry-after'));
  const asked = ms ?? (seconds === undefined ? undefined : seconds * 1000);
  return asked === undefined ? undefined : Math.min(asked, LONGEST_MS);
}

function amount(header: string | null | undefined): number | undefined {
  return header && /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) : undefined;
}
