import type { MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages';
import type { Question } from '../question.ts';
import type { Sdk } from './sdk.ts';

/**
 * Instructions from this length on (bytes) are marked for the prompt cache. Writing costs a quarter more, reading a tenth, so that a second
 * call within five minutes pays for it; shorter ones no service keeps.
 */
const WORTH_CACHING = 4_096;

/** A question as the Messages API takes it. */
export function paramsOf({ model, maxTokens, system, messages, schema }: Question, { strictSchema }: Sdk): MessageCreateParamsNonStreaming {
  const isLong = Buffer.byteLength(system) >= WORTH_CACHING;
  return {
    model,
    max_tokens: maxTokens,
    system: [{ type: 'text', text: system, ...(isLong ? { cache_control: { type: 'ephemeral' as const } } : {}) }],
    messages: messages.map(({ role, content }) => ({ role, content })),
    output_config: { format: { type: 'json_schema', schema: strictSchema(schema) } },
  };
}
