/** How many words are remembered, and how many texts: handoffs of one team speak of the same things, and those of one conversation in the same texts. */
export const WORDS = 20_000;
export const TEXTS = 500;

/**
 * A function of a text that remembers what it gave. Whoever gets the value must not change it.
 * @param most how many texts are remembered; then all are forgotten
 */
export function remembered<T>(derive: (text: string) => T, most: number): (text: string) => T {
  const held = new Map<string, T>();
  return (text) => {
    const known = held.get(text);
    if (known !== undefined || held.has(text)) return known as T;
    if (held.size >= most) held.clear();
    const derived = derive(text);
    held.set(text, derived);
    return derived;
  };
}
