/** Longer texts are made anew each time, so that a memo stays small. */
const LONGEST = 1_000;

/**
 * `make`, remembering what it made of the last texts: simulated customers say the same sentences in every trial.
 * `make` must depend on its argument alone. A full memo is emptied, which costs time and changes nothing else.
 * @param most texts remembered
 */
export function remembering<T>(make: (text: string) => T, most: number): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const known = made.get(text);
    if (known !== undefined) return known;
    if (made.size >= most) made.clear();
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
}
