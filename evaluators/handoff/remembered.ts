/** How many words are remembered, and how many texts: handoffs of one team speak of the same things, and those of one conversation in the same texts. */
export const WORDS = 20_000;
export const TEXTS = 500;

/** In UTF-16 units: a text this long does not come again, and five hundred of a million letters would fill the memory. */
const LONG = 20_000;

/**
 * A function of a text that remembers what it gave. Whoever gets the value must not change it.
 * @param most how many texts are remembered, none of them long; then all are forgotten
 */
export function remembered<T>(derive: (text: string) => T, most: number): (text: string) => T {
  const held = new Map<string, T>();
  return (text) => {
    if (text.length > LONG) return derive(text);
    const known = held.get(text);
    if (known !== undefined || held.has(text)) return known as T;
    if (held.size >= most) held.clear();
    const derived = derive(text);
    held.set(text, derived);
    return derived;
  };
}
