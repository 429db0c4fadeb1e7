/** Every string, number and boolean in a value of JSON, at any depth, as text; the names of an account's `facts` with them. */
export function leavesOf(value: unknown): string[] {
  const leaves: string[] = [];
  walk(value, '', (leaf, name) => leaves.push(name === '' ? String(leaf) : `${name}: ${String(leaf)}`));
  return leaves;
}

/** Every number in a value of JSON, at any depth. */
export function numbersOf(value: unknown): number[] {
  const numbers: number[] = [];
  walk(value, '', (leaf) => {
    if (typeof leaf === 'number') numbers.push(leaf);
  });
  return numbers;
}

/** `name` is that of a fact, else empty. */
function walk(value: unknown, name: string, visit: (leaf: unknown, name: string) => void): void {
  if (typeof value !== 'object') {
    if (value !== undefined) visit(value, name);
  } else if (value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'facts' && typeof inner === 'object' && inner !== null) for (const [fact, held] of Object.entries(inner)) walk(held, fact, visit);
      else walk(inner, '', visit);
    }
  }
}
