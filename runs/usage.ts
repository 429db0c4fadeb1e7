import { z } from 'zod';

/** Answers of one model in one role. */
const UsageRow = z.strictObject({
  role: z.enum(['customer', 'agent', 'policy', 'judge']),
  model: z.string(),
  calls: z.number().int(),
  input_tokens: z.number(),
  output_tokens: z.number(),
  cache_read_tokens: z.number(),
  cache_write_tokens: z.number(),
});
export type UsageRow = z.infer<typeof UsageRow>;

/** Answers of models that a run holds, recorded ones among them. */
export const Usage = z.strictObject({
  models: z.array(z.string()).describe('Who answered; `simulated` is the stand-in that ships'),
  input_tokens: z.number(),
  output_tokens: z.number(),
  by: z.array(UsageRow).describe('By role and model'),
});
export type Usage = z.infer<typeof Usage>;

/** All of these together; undefined where there are none. */
export function usageOf(rows: readonly UsageRow[]): Usage | undefined {
  const by = new Map<string, UsageRow>();
  for (const row of rows) by.set(keyOf(row), sumOf(by.get(keyOf(row)), row));
  if (by.size === 0) return undefined;
  const all = [...by.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    models: [...new Set(all.map(({ model }) => model))].sort(),
    input_tokens: all.reduce((sum, row) => sum + row.input_tokens, 0),
    output_tokens: all.reduce((sum, row) => sum + row.output_tokens, 0),
    by: all,
  };
}

function keyOf({ role, model }: Pick<UsageRow, 'role' | 'model'>): string {
  return JSON.stringify([role, model]);
}

function sumOf(a: UsageRow | undefined, b: UsageRow): UsageRow {
  if (a === undefined) return b;
  return {
    ...b,
    calls: a.calls + b.calls,
    input_tokens: a.input_tokens + b.input_tokens,
    output_tokens: a.output_tokens + b.output_tokens,
    cache_read_tokens: a.cache_read_tokens + b.cache_read_tokens,
    cache_write_tokens: a.cache_write_tokens + b.cache_write_tokens,
  };
}
