import { z } from 'zod';
import type { Given } from '../answerer.ts';
import type { TokenUsage } from '../port.ts';

const Count = z.number().int().min(0);

/** Of a message of the service, what is looked at. Types of a library promise nothing about what a server sends. */
const Message = z.object({
  model: z.string(),
  stop_reason: z.string().nullable(),
  stop_details: z.looseObject({ explanation: z.string().nullish() }).nullish(),
  content: z.array(z.looseObject({ type: z.string() })),
  usage: z.object({
    input_tokens: Count,
    output_tokens: Count,
    cache_read_input_tokens: Count.nullish(),
    cache_creation_input_tokens: Count.nullish(),
  }),
});
type Message = z.infer<typeof Message>;

/**
 * What a message of the service comes to; `undefined` if it is not one.
 * @param clean what takes secrets out of a text
 */
export function readMessage(sent: unknown, clean: (text: string) => string): Given | undefined {
  const { data: message } = Message.safeParse(sent);
  if (!message) return undefined;
  const usage = usageOf(message);
  const { stop_reason: stop } = message;
  if (stop === 'refusal') return { kind: 'refused', detail: clean(message.stop_details?.explanation ?? 'the model declined to answer'), usage };
  if (stop === 'max_tokens') return { kind: 'truncated', detail: `the answer was cut off after ${usage.output} tokens`, usage };
  if (stop === 'model_context_window_exceeded') return { kind: 'truncated', detail: 'the conversation no longer fits into what the model can read', usage };
  const texts = message.content.filter((block) => block.type === 'text').map((block) => (typeof block['text'] === 'string' ? block['text'] : ''));
  if (texts.join('').trim() === '') return { kind: 'empty', detail: 'the answer has no text', usage };
  return { kind: 'said', text: clean(texts.join('')), usage, model: clean(message.model) };
}

function usageOf({ usage }: Message): TokenUsage {
  return {
    input: usage.input_tokens,
    output: usage.output_tokens,
    cacheRead: usage.cache_read_input_tokens ?? 0,
    cacheWrite: usage.cache_creation_input_tokens ?? 0,
  };
}
