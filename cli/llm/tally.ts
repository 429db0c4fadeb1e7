import type { LanguageModel } from '../../llm/port.ts';
import { type Usage, type UsageRow, usageOf } from '../../runs/usage.ts';

/** A model whose answers are counted by role and by who answered, recorded answers too. */
export interface TalliedModel extends LanguageModel {
  /** What was counted, with what an earlier process of the run counted. */
  readonly usage: (before: Usage | undefined) => Usage | undefined;
}

export function tallying(inner: LanguageModel): TalliedModel {
  let rows: readonly UsageRow[] = [];
  return {
    ask: async (request, signal) => {
      const answer = await inner.ask(request, signal);
      if (answer.usage) {
        const { input, output, cacheRead, cacheWrite } = answer.usage;
        const model = answer.kind === 'answered' ? answer.model : request.model;
        const row = {
          role: request.role,
          model,
          calls: 1,
          input_tokens: input,
          output_tokens: output,
          cache_read_tokens: cacheRead,
          cache_write_tokens: cacheWrite,
        };
        rows = usageOf([...rows, row])?.by ?? [];
      }
      return answer;
    },
    usage: (before) => usageOf([...(before?.by ?? []), ...rows]),
  };
}
