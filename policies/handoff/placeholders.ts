import type { Material } from './material.ts';
import { actionPhrase, lastWords, money, plainName, quote } from './wording.ts';

const MAX_WORDS = 160;

/** What a policy's suggested approach may leave open. */
export const APPROACH_PLACEHOLDERS = ['amount', 'limit', 'intent', 'contacts', 'last_words'] as const;

/** What a text may leave open: the placeholders that policies may use and those of our own texts. */
const PLACEHOLDERS: Readonly<Record<string, (material: Material) => string | undefined>> = {
  amount: ({ observation, team }) => (observation.action.amount === undefined ? undefined : money(observation.action.amount, team)),
  limit: ({ observation, team }) => (observation.authority.limit === undefined ? undefined : money(observation.authority.limit, team)),
  intent: ({ observation: { signals } }) => (signals.intent === undefined ? undefined : plainName(signals.intent)),
  contacts: ({ observation }) => String(observation.contacts_7d),
  last_words: ({ observation }) => quoteOf(lastWords(observation).text),
  wants: ({ wants }) => quoteOf(wants.text),
  step: ({ observation: { action }, team }) => actionPhrase(action.name, action.amount, team),
  topics: ({ observation: { signals } }) => signals.sensitive_topics?.map(plainName).join(', ') || undefined,
  issues: ({ observation: { signals } }) => ((signals.issues ?? 1) > 1 ? String(signals.issues) : undefined),
  stake: stakeOf,
};

/**
 * Fills `{name}` in a text. A sentence that needs a value nobody knows is left out: a human must not read a gap.
 * Values are not searched for placeholders, so a customer cannot write one. Quotes around `{last_words}` are ours.
 */
export function fill(text: string, material: Material): string {
  let whole = '';
  for (const sentence of sentencesOf(text)) {
    const said = filled(sentence, material);
    if (said !== undefined) whole += whole === '' ? said : ` ${said}`;
  }
  return whole;
}

/** A sentence in pieces: words, the name of a placeholder, words, and so on. */
type Sentence = readonly string[];

/** Texts of policies and our own, which are the same for every handoff. */
const parsed = new Map<string, readonly Sentence[]>();
const REMEMBERED = 1_000;

function sentencesOf(text: string): readonly Sentence[] {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const sentences = text.replace(/["“]\{last_words\}["”]/g, '{last_words}').split(/(?<=[.!?])\s+/);
  const pieces = sentences.map((sentence) => sentence.split(/\{(\w+)\}/));
  if (parsed.size >= REMEMBERED) parsed.clear();
  parsed.set(text, pieces);
  return pieces;
}

function filled(sentence: Sentence, material: Material): string | undefined {
  let text = sentence[0] ?? '';
  for (let index = 1; index < sentence.length; index += 2) {
    const name = sentence[index] ?? '';
    const value = Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name]?.(material) : undefined;
    if (value === undefined) return undefined;
    text += value + (sentence[index + 1] ?? '');
  }
  return text;
}

function quoteOf(text: string): string | undefined {
  return text.trim() === '' ? undefined : quote(text, MAX_WORDS);
}

function stakeOf({ observation: { account }, team }: Material): string | undefined {
  if (account.opportunity_value > 0) return `an open opportunity of ${money(account.opportunity_value, team)}`;
  return account.annual_value > 0 ? `${money(account.annual_value, team)} a year` : undefined;
}
