import type { Question } from '../question.ts';

/** How many bytes of English a token has, roughly: for estimates and the double, never for the cap. */
const BYTES_PER_TOKEN = 4;

/** Tokens a request may have beyond its own bytes: what the service adds for the roles of its messages and for the shape of the answer. */
const UNSEEN = 2_000;

/** Tokens of a text, roughly. */
export function roughTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}

/** Tokens of a request's input, roughly. */
export function roughInput({ system, messages, schema }: Question): number {
  return roughTokens(system) + messages.reduce((sum, { content }) => sum + roughTokens(content), 0) + roughTokens(JSON.stringify(schema));
}

/**
 * No request has more input tokens than this: a token stands for at least one byte of the text, and the JSON of a request is longer than the
 * texts in it.
 */
export function mostInput({ system, messages, schema }: Question): number {
  return Buffer.byteLength(JSON.stringify({ system, messages, schema })) + UNSEEN;
}
