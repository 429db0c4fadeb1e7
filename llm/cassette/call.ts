import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Given } from '../answerer.ts';
import type { Question } from '../question.ts';
import { joinLines, splitLines, Text } from './text.ts';

const Usage = z.strictObject({ input: z.number(), output: z.number(), cacheRead: z.number(), cacheWrite: z.number() });

/** What was said: as JSON where that loses nothing, since it is to be read; else as text. */
const Answer = z.union([
  z.strictObject({ said: z.unknown(), model: z.string(), usage: Usage }),
  z.strictObject({ text: Text, model: z.string(), usage: Usage }),
  z.strictObject({ kind: z.enum(['refused', 'truncated', 'empty']), detail: z.string(), usage: Usage.nullable() }),
]);

/** A call as a cassette keeps it. */
export const Call = z.strictObject({
  role: z.enum(['customer', 'agent', 'policy', 'judge']),
  course: z.string(),
  turn: z.number().int(),
  attempt: z.number().int(),
  model: z.string(),
  promptVersion: z.string(),
  maxTokens: z.number().int(),
  /** Which of the file's prompts. */
  prompt: z.string(),
  messages: z.array(z.strictObject({ role: z.enum(['user', 'assistant']), content: Text })),
  /** Of the whole request. */
  digest: z.string(),
  answer: Answer,
});
export type Call = z.infer<typeof Call>;

export function callOf(question: Question, given: Given, prompt: string): Call {
  const { role, model, promptVersion, maxTokens, digest } = question;
  const { course, turn, attempt } = question.address;
  const messages = question.messages.map((message) => ({ role: message.role, content: splitLines(message.content) }));
  return { role, course, turn, attempt, model, promptVersion, maxTokens, prompt, messages, digest, answer: answerOf(given) };
}

export function givenOf({ answer }: Call): Given {
  if ('kind' in answer) return answer;
  const { model, usage } = answer;
  return { kind: 'said', text: 'text' in answer ? joinLines(answer.text) : JSON.stringify(answer.said), usage, model };
}

function answerOf(given: Given): Call['answer'] {
  if (given.kind !== 'said') return given;
  const { text, model, usage } = given;
  const value = readable(text);
  return value === undefined ? { text: splitLines(text), model, usage } : { said: value, model, usage };
}

/** The value of a JSON text, unless writing it again would change it (`1e999`, `-0`). */
function readable(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value) ? value : undefined;
  } catch {
    return undefined;
  }
}
