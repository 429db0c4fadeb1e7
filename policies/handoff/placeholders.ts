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
  const sentences = text.replace(/["“]\{last_words\}["”]/g, '{last_words}').split(/(?<=[.!?])\s+/);
  return sentences.flatMap((sentence) => fillSentence(sentence, material) ?? []).join(' ');
}

function fillSentence(sentence: string, material: Material): string | undefined {
  let isWhole = true;
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name]?.(material) : undefined;
    if (value === undefined) isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled : undefined;
}

function quoteOf(text: string): string | undefined {
  return text.trim() === '' ? undefined : quote(text, MAX_WORDS);
}

function stakeOf({ observation: { account }, team }: Material): string | undefined {
  if (account.opportunity_value > 0) return `an open opportunity of ${money(account.opportunity_value, team)}`;
  return account.annual_value > 0 ? `${money(account.annual_value, team)} a year` : undefined;
}
