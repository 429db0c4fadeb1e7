import type { LanguageModel, TokenUsage } from '../llm/port.ts';
import type { ConversationRecord } from '../runs/record.ts';

type Usage = NonNullable<ConversationRecord['usage']>;

/** A model whose answers are counted. */
export interface CountedModel extends LanguageModel {
  readonly usage: () => Usage;
}

/** Counts what one conversation spends, answers that would not do among it. */
export function countingTokens(inner: LanguageModel): CountedModel {
  const usage = { input_tokens: 0, output_tokens: 0, cache_read_tokens: 0, cache_write_tokens: 0 };
  const add = ({ input, output, cacheRead, cacheWrite }: TokenUsage) => {
    usage.input_tokens += input;
    usage.output_tokens += output;
    usage.cache_read_tokens += cacheRead;
    usage.cache_write_tokens += cacheWrite;
  };
  return {
    ask: async (request, signal) => {
      const answer = await inner.ask(request, signal);
      if (answer.usage) add(answer.usage);
      return answer;
    },
    usage: () => ({ ...usage }),
  };
}
