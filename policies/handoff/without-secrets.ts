import type { Decision } from '../../core/decision.ts';
import type { Observation, Signals } from '../../core/observation.ts';
import { findPersonalData } from '../../core/personal-data/find.ts';

/** What a human who takes over never needs, and what stands in its place. E-mail addresses and phone numbers they do need. */
const REMOVED: Readonly<Record<string, string>> = {
  card: '[card number removed]',
  iban: '[bank account number removed]',
  ssn: '[social security number removed]',
  password: '[password removed]',
  pin: '[PIN removed]',
  cvv: '[security code removed]',
};

/** Words that announce a secret, and how a bank account number begins. */
const ANNOUNCES = /pass ?(?:word|code|phrase)|passwd|pwd|pin|cv[vc]|csc|security code|card verification|ssn|social|[a-z]{2}[0-9]{2}/i;
/** The only secret without digits. */
const ANNOUNCES_PASSWORD = /pass ?(?:word|code|phrase)|passwd|pwd/i;
/** What makes a Latin letter a small one, and the two ways in which a word for a password begins. */
const LOWER_CASE = 0x20;
const [P, A, W] = [0x70, 0x61, 0x77];
/** Digits from which a number that nothing announces may be a secret. */
const LONG_NUMBER = 9;

/** A text with a note in place of each secret. */
export function maskSecrets(text: string): string {
  if (!mayHoldSecret(text)) return text;
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of secretsIn(text)) {
    masked += `${text.slice(at, start)}${REMOVED[kind] ?? ''}`;
    at = end;
  }
  return masked + text.slice(at);
}

/** Rules most texts out at little cost. */
function mayHoldSecret(text: string): boolean {
  let digits = 0;
  let isLikePassword = false;
  let before = 0;
  for (let at = 0; at < text.length && digits < LONG_NUMBER; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
    const small = code | LOWER_CASE;
    if (before === P && (small === A || small === W)) isLikePassword = true;
    before = small;
  }
  if (digits === 0) return isLikePassword && ANNOUNCES_PASSWORD.test(text);
  return digits >= LONG_NUMBER || ANNOUNCES.test(text);
}

/** Card and bank account numbers, passwords, PINs, security codes and social security numbers in a text. */
export function secretsIn(text: string): ReturnType<typeof findPersonalData> {
  return findPersonalData(text).filter(({ kind }) => Object.hasOwn(REMOVED, kind));
}

/**
 * A value of JSON with a note in place of each secret in any of its texts; names of fields are left alone. Parts without a
 * secret are not copied.
 */
export function withoutSecrets<T>(value: T): T {
  return masked(value) as T;
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskSecrets(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? maskedList(value) : maskedRecord(value as Readonly<Record<string, unknown>>);
}

function maskedList(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const without = masked(list[index]);
    if (without === list[index]) continue;
    copy ??= [...list];
    copy[index] = without;
  }
  return copy ?? list;
}

function maskedRecord(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let copy: Record<string, unknown> | undefined;
  for (const name in record) {
    const without = masked(record[name]);
    if (without === record[name]) continue;
    copy ??= { ...record };
    copy[name] = without;
  }
  return copy ?? record;
}

/** What policies say to customers, as it came out: the same for all handoffs by a rule. */
const said = new Map<string, string>();
const REMEMBERED = 1_000;

/** The same for a decision. */
export function decisionWithoutSecrets<D extends Extract<Decision, { say: string }>>(decision: D): D {
  let say = said.get(decision.say);
  if (say === undefined) {
    say = maskSecrets(decision.say);
    if (said.size >= REMEMBERED) said.clear();
    said.set(decision.say, say);
  }
  const diagnostics = withoutSecrets(decision.diagnostics);
  return say === decision.say && diagnostics === decision.diagnostics ? decision : { ...decision, say, diagnostics };
}

/** The same for an observation, whose times, counts and words of fixed lists hold none. */
export function observedWithoutSecrets(observation: Observation): Observation {
  return {
    turn: observation.turn,
    message: maskSecrets(observation.message),
    messages: observation.messages.map((message) => masking(message, 'text', maskSecrets(message.text))),
    channel: observation.channel,
    language: observation.language,
    clock: observation.clock,
    account: withoutSecrets(observation.account),
    contacts: observation.contacts.map((contact) => masking(contact, 'summary', maskSecrets(contact.summary))),
    contacts_7d: observation.contacts_7d,
    signals: signalsWithoutSecrets(observation.signals),
    sources: observation.sources,
    action: masking(observation.action, 'name', maskSecrets(observation.action.name)),
    authority: observation.authority,
    attempts: observation.attempts.map((attempt) => masking(masking(attempt, 'reply', maskSecrets(attempt.reply)), 'action', maskSecrets(attempt.action))),
    so_far: observation.so_far,
    offers: observation.offers,
  };
}

function signalsWithoutSecrets(signals: Signals): Signals {
  const { intent, sensitive_topics } = signals;
  const named = intent === undefined ? signals : masking(signals, 'intent', maskSecrets(intent));
  return sensitive_topics === undefined ? named : masking(named, 'sensitive_topics', withoutSecrets(sensitive_topics));
}

/** The record with another text in a field; the same one where it is no other. */
function masking<T extends object, K extends keyof T>(record: T, field: K, text: T[K]): T {
  return record[field] === text ? record : { ...record, [field]: text };
}
