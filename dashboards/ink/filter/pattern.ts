/** Whether a text is what a pattern says: the whole of it, case ignored, `*` for anything. */
export function matcher(patterns: readonly string[]): (text: string) => boolean {
  const wanted = patterns.map((pattern) => pattern.toLowerCase().split('*'));
  return (text) => wanted.some((parts) => isMadeOf(text.toLowerCase(), parts));
}

/** Each part as early as it comes after the one before: no way of matching is tried twice, so that no pattern takes long. */
function isMadeOf(text: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
