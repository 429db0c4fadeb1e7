/** Whether a text is what a pattern says: the whole of it, case ignored, `*` for anything. */
export function matcher(patterns: readonly string[]): (text: string) => boolean {
  const wanted = patterns.map((pattern) => (pattern.includes('*') ? expression(pattern) : pattern.toLowerCase()));
  return (text) => {
    const small = text.toLowerCase();
    return wanted.some((one) => (typeof one === 'string' ? one === small : one.test(small)));
  };
}

function expression(pattern: string): RegExp {
  const parts = pattern
    .toLowerCase()
    .split(/\*+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  // Nothing in front of a later part can be matched in two ways that matter, so this stays linear in what is typed.
  return new RegExp(`^${parts.join('[^]*?')}$`, 'u');
}
