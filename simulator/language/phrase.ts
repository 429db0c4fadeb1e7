import { inEachManner, type Manner } from './manner.ts';
import { SLOTS } from './slots.ts';
import type { Details } from './speech.ts';

/** A phrase of a bank, ready to be said in any manner. */
export interface Phrase {
  /** A bit for each slot that must be filled. */
  readonly needs: number;
  /** The slots in their order; between and around them stand the literals. */
  readonly slots: readonly number[];
  /** For each manner the literals, one more than slots, where a sentence goes on. */
  readonly inner: readonly (readonly string[])[];
  /** The same where a sentence begins. */
  readonly first: readonly (readonly string[])[];
  /** The mark it ends with; '' where a full stop would do. */
  readonly mark: '' | '?' | '!';
}

/**
 * Compiles a phrase of a bank: plain English with short forms, a small letter at the start, `{order}` for a slot, and a mark
 * at the end only if it asks or exclaims.
 * @throws RangeError on a slot that nothing fills
 */
export function compilePhrase(source: string): Phrase {
  const mark = source.endsWith('?') ? '?' : source.endsWith('!') ? '!' : '';
  const slots = [...source.matchAll(/\{(\w*)\}/g)].map(([, name]) => slotNumber(name ?? '', source));
  const inner = inEachManner(mark === '' ? source : source.slice(0, -1)).map((text) => text.split(/\{\w*\}/));
  return {
    needs: slots.reduce((bits, slot) => bits | (1 << slot), 0),
    slots,
    inner,
    first: inner.map((literals, manner) => (manner < 2 ? capitalised(literals) : literals)),
    mark,
  };
}

/** The phrase without its mark. What it needs must be in the details. */
export function wordsOf(phrase: Phrase, manner: Manner, first: boolean, details: Details): string {
  const literals = (first ? phrase.first : phrase.inner)[manner] as readonly string[];
  let text = literals[0] as string;
  for (let at = 0; at < phrase.slots.length; at += 1) {
    const value = details[SLOTS[phrase.slots[at] as number] as keyof Details] as string;
    const spelled = manner >= 2 ? value.toLowerCase() : first && text === '' && !value.includes('@') ? value.charAt(0).toUpperCase() + value.slice(1) : value;
    text += spelled + (literals[at + 1] as string);
  }
  return text;
}

function slotNumber(name: string, source: string): number {
  const slot = (SLOTS as readonly string[]).indexOf(name);
  if (slot === -1) throw new RangeError(`No slot is called "${name}" ("${source}").`);
  return slot;
}

function capitalised(literals: readonly string[]): readonly string[] {
  const [head = '', ...rest] = literals;
  return [head.charAt(0).toUpperCase() + head.slice(1), ...rest];
}
