import type { Beat } from './script.ts';

/** Everywhere a beat can lead, with the path inside the beat where that is written. */
export function targetsOf(beat: Beat): { readonly path: readonly string[]; readonly next: string }[] {
  const moves = Object.entries(beat.on).map(([outcome, next]) => ({ path: ['on', outcome], next }));
  return beat.offer?.next === undefined ? moves : [...moves, { path: ['offer', 'next'], next: beat.offer.next }];
}

/** The beats that can come at or after `start`, itself included. */
export function reachableFrom(beats: Readonly<Record<string, Beat>>, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const beat = beats[name];
    if (!beat || reached.has(name)) continue;
    reached.add(name);
    open.push(...targetsOf(beat).map((target) => target.next));
  }
  return reached;
}
