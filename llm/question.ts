import { z } from 'zod';
import { digestValue } from '../core/digest.ts';
import type { ModelAddress, ModelRequest, ModelRole } from './port.ts';

/** A request as plain data: what is sent, what a cassette keeps, and what tells one request from another. */
export interface Question {
  readonly role: ModelRole;
  readonly model: string;
  readonly promptVersion: string;
  readonly system: string;
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  /** JSON Schema of the answer. */
  readonly schema: JsonSchema;
  readonly maxTokens: number;
  readonly address: ModelAddress;
  /** SHA-256 of all of the above but the address. */
  readonly digest: string;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schemas are few and are asked for again and again; one costs more to convert than a request to digest. */
const SCHEMAS = new WeakMap<z.ZodType, JsonSchema>();

export function questionOf<T>({ role, model, promptVersion, system, messages, answer, maxTokens, address }: ModelRequest<T>): Question {
  const asked = { role, model, promptVersion, system, messages: messages.map(({ role, content }) => ({ role, content })), schema: schemaOf(answer), maxTokens };
  return { ...asked, address: { ...address }, digest: digestValue(asked) };
}

function schemaOf(answer: z.ZodType): JsonSchema {
  const known = SCHEMAS.get(answer);
  if (known) return known;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(answer, { io: 'input' });
  SCHEMAS.set(answer, schema);
  return schema;
}

/** Where a question stands, in words: `customer, angry#0, course 0, turn 3`. */
export function placeInWords({ role, address: { conversation, course, turn, attempt } }: Pick<Question, 'role' | 'address'>): string {
  return `${role}, ${conversation}, course ${course}, turn ${turn}${attempt === 0 ? '' : `, attempt ${attempt}`}`;
}

/** One name for one request of a run. */
export function keyOf({ role, address: { conversation, course, turn, attempt }, digest }: Question): string {
  return JSON.stringify([conversation, role, course, turn, attempt, digest]);
}
