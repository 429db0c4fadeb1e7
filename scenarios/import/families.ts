import { digestText } from '../../core/digest.ts';

/** Gives each name a stand-in that says nothing of it, the same for the same name. */
export type Family = (raw: string) => string;

/** Stand-ins by the order in which the names come: `family-1`, `family-2`, … */
export function numberedFamilies(): Family {
  const known = new Map<string, number>();
  return (raw) => {
    const key = digestText(raw);
    const number = known.get(key) ?? known.size + 1;
    known.set(key, number);
    return `family-${number}`;
  };
}
