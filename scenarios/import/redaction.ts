import { findPersonalData } from '../../core/personal-data/find.ts';
import type { PersonalDataKind } from '../../core/personal-data/found.ts';
import { createNameFinder, type NameFinder } from './redaction-names.ts';

export interface RedactionOptions {
  /** Kinds that are left as they stand. @default none */
  readonly keep?: readonly RedactedKind[];
}

type RedactedKind = PersonalDataKind | 'name';

/** Redacts one conversation; the same value gets the same pseudonym in all its texts. */
interface ConversationRedactor {
  /** The text with personal data replaced by pseudonyms such as `[card 1]`. */
  readonly text: (text: string) => string;
  /** How many places were replaced so far, by kind; kinds that did not occur are absent. */
  readonly counts: () => Readonly<Record<string, number>>;
}

/** Takes personal data out of an import. */
export interface Redactor {
  /**
   * Begins a conversation.
   * @param names personal names in it, whole, as the record marks them; their parts are found as well
   */
  readonly conversation: (names: readonly string[]) => ConversationRedactor;
}

const PSEUDONYM = /\[(?:email|iban|card|ssn|phone|password|pin|cvv|name) [1-9][0-9]{0,5}\]/g;

/**
 * A redactor for a whole import. It replaces personal data that `findPersonalData` finds, and the names given, by pseudonyms that still read: numbers count
 * from 1 by kind, in the order in which values first come up in a conversation. Deterministic. What that search cannot
 * find stays, and so do names that nobody marked: a help, no guarantee of anonymity. A text that went through once stays
 * as it is.
 */
export function createRedactor(options: RedactionOptions = {}): Redactor {
  const keep = new Set<RedactedKind>(options.keep ?? []);
  return { conversation: (names) => redactConversation(keep, createNameFinder(keep.has('name') ? [] : names)) };
}

interface Hit {
  readonly kind: RedactedKind;
  /** The value as it is told apart from others of its kind. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function redactConversation(keep: ReadonlySet<RedactedKind>, findNames: NameFinder): ConversationRedactor {
  const numbers = new Map<string, number>();
  const kinds = new Map<RedactedKind, number>();
  const counts = new Map<string, number>();
  const pseudonym = ({ kind, value }: Hit): string => {
    const key = `${kind} ${value}`;
    const number = numbers.get(key) ?? (kinds.get(kind) ?? 0) + 1;
    if (!numbers.has(key)) kinds.set(kind, number);
    numbers.set(key, number);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return `[${kind} ${number}]`;
  };
  const data = (text: string): readonly Hit[] =>
    findPersonalData(text).flatMap((found) => (keep.has(found.kind) ? [] : [{ ...found, value: normalised(found.kind, text.slice(found.start, found.end)) }]));
  const names = (text: string): readonly Hit[] => findNames(text).map((found) => ({ kind: 'name', ...found }));
  return {
    text: (text) => replaceAll(text, [data, names], pseudonym),
    counts: () => Object.fromEntries(counts),
  };
}

type Find = (text: string) => readonly Hit[];

/**
 * Repeated until nothing is left to replace: once a card is gone, the digits beside it may turn out to be a phone number.
 * Each round takes away some of the original's text, so it comes to an end.
 */
function replaceAll(text: string, finds: readonly Find[], pseudonym: (hit: Hit) => string): string {
  let current = text;
  for (;;) {
    let next = current;
    for (const find of finds) next = outsidePseudonyms(next, (part) => replaceIn(part, find(part), pseudonym));
    if (next === current) return current;
    current = next;
  }
}

function replaceIn(text: string, hits: readonly Hit[], pseudonym: (hit: Hit) => string): string {
  let replaced = '';
  let from = 0;
  for (const hit of hits) {
    replaced += text.slice(from, hit.start) + pseudonym(hit);
    from = hit.end;
  }
  return from === 0 ? text : replaced + text.slice(from);
}

/** Pseudonyms stay whole, and no value reaches across one. */
function outsidePseudonyms(text: string, change: (part: string) => string): string {
  let changed = '';
  let from = 0;
  for (const match of text.matchAll(PSEUDONYM)) {
    changed += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return from === 0 ? change(text) : changed + change(text.slice(from));
}

function normalised(kind: PersonalDataKind, value: string): string {
  switch (kind) {
    case 'card':
    case 'phone':
    case 'ssn':
      return value.replace(/[^0-9]+/g, '');
    case 'email':
      return value.toLowerCase();
    case 'iban':
      return value.replace(/[^a-z0-9]+/gi, '').toUpperCase();
    case 'password':
    case 'pin':
    case 'cvv':
      return value;
  }
}
