import { digestText } from '../../core/digest.ts';
import { ScenarioId } from '../../core/ids.ts';

const MAX = 80;

/**
 * A foreign id or label as one of ours: lower-case letters, digits, `-`, `_`, at most 80 characters. Where anything had
 * to be changed, eight hex digits of the original's SHA-256 are added, so that `A/1` and `a-1` stay two names.
 */
export function safeName(raw: string): string {
  if (ScenarioId.safeParse(raw).success) return raw;
  const suffix = digestText(raw).slice(0, 8);
  const stem = raw
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .slice(0, MAX - suffix.length - 1)
    .replace(/^[-_]+/, '');
  return stem === '' ? suffix : `${stem}-${suffix}`;
}
