/** What is derived from an object, derived once: a package has many texts, and each is held against the same record and the same team. */
export function oncePer<K extends object, T extends object>(derive: (key: K) => T): (key: K) => T {
  const held = new WeakMap<K, T>();
  return (key) => {
    const before = held.get(key);
    if (before !== undefined) return before;
    const derived = derive(key);
    held.set(key, derived);
    return derived;
  };
}
