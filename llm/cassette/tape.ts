import { z } from 'zod';
import { digestValue } from '../../core/digest.ts';
import type { Given } from '../answerer.ts';
import type { Question } from '../question.ts';
import { Call, callOf, givenOf } from './call.ts';
import { joinLines, splitLines, Text } from './text.ts';

const ROLES: readonly string[] = Call.shape.role.options;
const SHORT = 12;

const Prompt = z.strictObject({ system: Text, schema: z.record(z.string(), z.unknown()) });

/** The recorded calls of one conversation, as they stand in its file. */
export const TapeFile = z.strictObject({
  conversation: z.string(),
  /** Instructions and shapes of answers, each once. */
  prompts: z.record(z.string(), Prompt),
  calls: z.array(Call),
});
export type TapeFile = z.infer<typeof TapeFile>;

/** One conversation's calls. */
export class Tape {
  readonly #conversation: string;
  readonly #prompts: Map<string, TapeFile['prompts'][string]>;
  readonly #calls: Call[];

  constructor({ conversation, prompts, calls }: TapeFile) {
    this.#conversation = conversation;
    this.#prompts = new Map(Object.entries(prompts));
    this.#calls = [...calls];
  }

  find(question: Question): Given | undefined {
    const call = this.#calls.find((call) => call.digest === question.digest && isSamePlace(call, question));
    return call && givenOf(call);
  }

  put(question: Question, given: Given): void {
    const prompt = { system: splitLines(question.system), schema: question.schema };
    const name = digestValue(prompt).slice(0, SHORT);
    this.#prompts.set(name, prompt);
    this.#calls.push(callOf(question, given, name));
    this.#calls.sort(inOrder);
  }

  /** Calls that were recorded where the question stands, for its role, newest wording last; then all others of its role. */
  near(question: Question): { readonly here: readonly Call[]; readonly elsewhere: readonly Call[] } {
    const ofRole = this.#calls.filter(({ role }) => role === question.role);
    return { here: ofRole.filter((call) => isSamePlace(call, question)), elsewhere: ofRole.filter((call) => !isSamePlace(call, question)) };
  }

  /** Instructions and schema of a call. */
  promptOf({ prompt }: Call): { readonly system: string; readonly schema: Readonly<Record<string, unknown>> } {
    const { system, schema } = this.#prompts.get(prompt) ?? { system: '', schema: {} };
    return { system: joinLines(system), schema };
  }

  /** As written: calls in the order of the conversation, so that the same calls give the same file whatever came back first. */
  toFile(): TapeFile {
    const prompts = Object.fromEntries([...this.#prompts].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { conversation: this.#conversation, prompts, calls: this.#calls };
  }
}

function isSamePlace(call: Call, { role, address }: Question): boolean {
  return call.role === role && call.course === address.course && call.turn === address.turn && call.attempt === address.attempt;
}

function inOrder(a: Call, b: Call): number {
  return (
    compare(a.course, b.course) ||
    a.turn - b.turn ||
    ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
    a.attempt - b.attempt ||
    compare(a.promptVersion, b.promptVersion) ||
    compare(a.digest, b.digest)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
