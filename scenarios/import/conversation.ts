import { z } from 'zod';
import { InputError, type Place } from '../../core/errors.ts';
import { validate } from '../../core/validate.ts';

const CalledFunction = z.looseObject({ name: z.string().min(1), arguments: z.unknown() });
const ToolCall = z.union([
  z.looseObject({ id: z.string().nullish(), name: z.string().min(1), arguments: z.unknown() }),
  z.looseObject({ id: z.string().nullish(), function: CalledFunction }),
]);

const RecordedMessage = z.looseObject({
  role: z.enum(['user', 'customer', 'assistant', 'agent', 'tool', 'system']),
  content: z.string().nullish(),
  tool_calls: z.array(ToolCall).nullish(),
  tool_call_id: z.string().nullish(),
  name: z.string().nullish(),
});
export type RecordedMessage = z.infer<typeof RecordedMessage>;

/** One line of the input: whatever else it holds is for the format to read. */
export const Conversation = z.looseObject({ messages: z.array(RecordedMessage).min(1) });
export type Conversation = z.infer<typeof Conversation>;

/** A tool call, from either shape. */
export interface Call {
  readonly id?: string;
  readonly name: string;
  readonly arguments: unknown;
}

/** The tool calls of a message in one shape. */
export function callsOf(message: RecordedMessage): Call[] {
  return (message.tool_calls ?? []).map((call) => {
    const { name, arguments: given } = named(call);
    return { ...(call.id ? { id: call.id } : {}), name, arguments: given };
  });
}

function named(call: z.infer<typeof ToolCall>): { name: string; arguments: unknown } {
  return 'function' in call ? (call.function as z.infer<typeof CalledFunction>) : (call as { name: string; arguments: unknown });
}

/**
 * Reads one line.
 * @throws InputError with every fault of the line at `place`; with a column where the JSON itself is broken
 */
export function parseConversation(text: string, place: Place): Conversation {
  return validate(Conversation, { file: place.file, text, value: parseJson(text, place), where: () => place });
}

function parseJson(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const column = columnOf((error as SyntaxError).message, text);
    const cut = column !== undefined && column > text.trimEnd().length;
    throw new InputError({
      code: 'json-invalid',
      message: cut ? 'not valid JSON: the line breaks off' : 'not valid JSON',
      place: column === undefined ? place : { ...place, column },
      help: cut ? 'The file was cut off while it was written, or a conversation runs over several lines: write one a line.' : 'Write one JSON object a line.',
    });
  }
}

/** Some of the parser's messages give an offset; the others none. */
function columnOf(message: string, text: string): number | undefined {
  if (message.startsWith('Unexpected end')) return text.length + 1;
  const offset = / at position (\d+)/.exec(message)?.[1];
  return offset === undefined ? undefined : Number(offset) + 1;
}
