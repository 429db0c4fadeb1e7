import type { Observed } from './case.ts';

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

/** The same for what is derived from what was observed and the team alone: policies that hand over at the same turn share it. */
export function oncePerRecord<T extends object>(derive: (known: Observed) => T): (known: Observed) => T {
  const held = new WeakMap<Observed['evidence'], T>();
  return (known) => {
    const before = held.get(known.evidence);
    if (before !== undefined) return before;
    const derived = derive(known);
    held.set(known.evidence, derived);
    return derived;
  };
}
