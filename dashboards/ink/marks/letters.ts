/**
 * Letters so that two names share one where they cannot be told apart (a compact letter display). Each letter stands for a largest set
 * of names of which no two are told apart; a name that is told from every other has none.
 *
 * @see Piepho (2004), Journal of Computational and Graphical Statistics 13 (insert and absorb)
 */
export function letters(names: readonly string[], apart: (a: string, b: string) => boolean): ReadonlyMap<string, string> {
  let groups: readonly (readonly string[])[] = [names];
  names.forEach((a, index) => {
    for (const b of names.slice(index + 1)) if (apart(a, b)) groups = absorbed(groups.flatMap((group) => split(group, a, b)));
  });
  const shared = groups.filter((group) => group.length > 1);
  return new Map(names.map((name) => [name, shared.map((group, index) => (group.includes(name) ? letterAt(index) : '')).join('')]));
}

function split(group: readonly string[], a: string, b: string): (readonly string[])[] {
  if (!group.includes(a) || !group.includes(b)) return [group];
  return [group.filter((name) => name !== a), group.filter((name) => name !== b)];
}

/** A group inside another says nothing more; of two alike the first stays. */
function absorbed(groups: readonly (readonly string[])[]): (readonly string[])[] {
  const isIn = (group: readonly string[], other: readonly string[]) => group.every((name) => other.includes(name));
  return groups.filter((group, index) => !groups.some((other, at) => at !== index && isIn(group, other) && (other.length > group.length || at < index)));
}

function letterAt(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}
