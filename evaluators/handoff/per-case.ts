import type { Case } from './case.ts';

/** What is derived from a case, derived once: a package has many texts, and each is held against the same record. */
export function perCase<T extends object>(derive: (known: Case) => T): (known: Case) => T {
  const held = new WeakMap<Case, T>();
  return (known) => {
    const before = held.get(known);
    if (before !== undefined) return before;
    const derived = derive(known);
    held.set(known, derived);
    return derived;
  };
}
