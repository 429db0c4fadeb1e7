import { compilePhrase, type Phrase } from './phrase.ts';

/** Phrases to choose from. */
export interface PhraseList {
  /** The slots that any of them has. */
  readonly slots: number;
  /** For each set of filled slots, cut down to `slots`, the phrases that can be said. */
  readonly sayable: readonly (readonly Phrase[])[];
}

/** A phrase and how often it is in the list: "hi *16" is as likely as sixteen others together. */
const WEIGHTED = /^(.*) \*(\d+)$/;

/** Sorts the phrases by what they need. */
export function compileList(sources: readonly string[]): PhraseList {
  const phrases = sources.flatMap(weighed);
  const slots = phrases.reduce((bits, { needs }) => bits | needs, 0);
  const sayable = Array.from({ length: slots + 1 }, (_, filled) => ((filled & slots) === filled ? phrases.filter(({ needs }) => (needs & ~filled) === 0) : []));
  return { slots, sayable };
}

function weighed(source: string): readonly Phrase[] {
  const [, phrase = source, weight = '1'] = WEIGHTED.exec(source) ?? [];
  return new Array<Phrase>(Number(weight)).fill(compilePhrase(phrase));
}

/** One of the phrases whose slots are filled, each as likely as it is heavy. */
export function pick({ slots, sayable }: PhraseList, filled: number, draw: () => number): Phrase {
  const phrases = sayable[filled & slots] as readonly Phrase[];
  return phrases[(draw() * phrases.length) | 0] as Phrase;
}

/** The phrase that stands some places behind the one a draw has chosen: never the same for counts that differ by less than the list is long. */
export function pickBehind({ slots, sayable }: PhraseList, filled: number, chosen: number, count: number): Phrase {
  const phrases = sayable[filled & slots] as readonly Phrase[];
  return phrases[(((chosen * phrases.length) | 0) + count) % phrases.length] as Phrase;
}
