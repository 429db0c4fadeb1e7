import type { z } from 'zod';
import type { Answerer, Given } from './answerer.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from './port.ts';
import { questionOf } from './question.ts';

/** An answer that is longer than this is none; no prompt of ours allows a tenth of it. */
const MOST_CHARACTERS = 1024 * 1024;
const MOST_FAULTS = 3;

/** The port, over whoever answers. */
export function asModel(answerer: Answerer): LanguageModel {
  return {
    ask: async <T>(request: ModelRequest<T>, signal?: AbortSignal) => read(request.answer, await answerer.give(questionOf(request), signal)),
  };
}

/** Holds what was said against the shape asked for: the service promises no bounds of numbers or lengths, and others promise less. */
function read<T>(answer: z.ZodType<T>, given: Given): ModelAnswer<T> {
  if (given.kind !== 'said') return given;
  const { text, usage, model } = given;
  const malformed = (detail: string): ModelAnswer<T> => ({ kind: 'malformed', detail, usage });
  if (text.trim() === '') return { kind: 'empty', detail: 'the answer has no text', usage };
  if (text.length > MOST_CHARACTERS) return malformed(`the answer has ${text.length} characters; at most ${MOST_CHARACTERS} are read`);
  const value = parsed(text);
  if (value === undefined) return malformed('the answer is not valid JSON');
  const { data, error, success } = answer.safeParse(value);
  return success ? { kind: 'answered', value: data, usage, model } : malformed(faultsOf(error));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultsOf(error: z.ZodError): string {
  const faults = error.issues.slice(0, MOST_FAULTS).map(({ path, message }) => `${path.length === 0 ? 'the answer' : path.map(String).join('.')}: ${message}`);
  const left = error.issues.length - faults.length;
  return `${faults.join('; ')}${left > 0 ? `; and ${left} more` : ''}`;
}
