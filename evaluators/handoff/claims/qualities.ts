import type { Observed } from '../case.ts';
import type { Claim } from '../claim.ts';
import { mustHold, type Objection } from '../objections.ts';
import { remembered, TEXTS } from '../remembered.ts';
import { stemOf } from '../words.ts';

/** Words of a set tell the same kind of quality, and rule each other out for one thing. */
const SETS: readonly ReadonlySet<string>[] = [
  'left right',
  'upper lower top bottom',
  'front rear back',
  'first second third fourth fifth last final',
  'black white red green blue grey gray silver gold pink yellow purple orange brown',
  'small medium large',
  'inner outer',
  'indoor outdoor',
  'upstairs downstairs',
  'monthly yearly annual weekly quarterly',
  'morning afternoon evening night noon midnight',
  'spring summer autumn winter fall',
  'north south east west',
  'single double',
].map((set) => new Set(set.split(' ')));
const WORD = /\p{L}+/gu;
/** A quality and its thing stand at most this many words apart: `left ear pad`. */
const REACH = 2;

/** A thing must not be told with another quality than the record gives it: its right side for its left one. */
export function qualitiesClaimed(text: string): Claim | undefined {
  const claimed = qualitiesIn(text);
  return claimed.length === 0 ? undefined : (known) => qualitiesHold(claimed, known);
}

function qualitiesHold(claimed: readonly Quality[], { evidence }: Observed): Objection[] {
  const held = qualitiesIn(evidence.all);
  const words = lowWordsIn(evidence.all);
  return claimed.flatMap(({ set, word, thing }) => {
    const given = held.filter((one) => one.set === set && one.thing === thing).map((one) => one.word);
    return mustHold(given.length === 0 || given.includes(word) || words.has(word), `it says \`${word}\` where the record says \`${given[0] ?? ''}\``);
  });
}

interface Quality {
  readonly set: ReadonlySet<string>;
  readonly word: string;
  /** Stem of the thing that has it. */
  readonly thing: string;
}

const qualitiesIn = remembered((text): readonly Quality[] => {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.flatMap((word, at) =>
    SETS.filter((set) => set.has(word)).flatMap((set) => words.slice(at + 1, at + 1 + REACH).map((thing) => ({ set, word, thing: stemOf(thing) }))),
  );
}, TEXTS);

const lowWordsIn = remembered((text): ReadonlySet<string> => new Set(text.toLowerCase().match(WORD) ?? []), TEXTS);
