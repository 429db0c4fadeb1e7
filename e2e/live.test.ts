import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampler } from '../cli/live/sampler.ts';
import { classify } from '../evaluators/classification.ts';
import { gatherAll } from '../evaluators/gathered.ts';
import { judgeConversation } from '../evaluators/judged.ts';
import { loadRulePolicy } from '../policies/rules/load.ts';
import { blockOf } from '../runs/block.ts';
import type { ConversationRecord } from '../runs/record.ts';
import { NORTHFOLD, POPULATION, played } from './support/population.ts';

const NAMES = ['balanced', 'lenient'];
const POLICIES = NAMES.map((name) => loadRulePolicy(join(fileURLToPath(new URL('../policies/library/', import.meta.url)), `${name}.yaml`)));
const SCENARIOS = new Map(POPULATION.map((scenario) => [scenario.scenario, scenario]));

let records: ConversationRecord[];
beforeAll(async () => {
  records = await played(POPULATION.slice(0, 40), POLICIES, { trials: 3 });
});

/** Takes the records in three blocks, under a clock that goes on by `step` ms with each look at it. */
function taken(step: number) {
  let clock = 0;
  const now = () => {
    clock += step;
    return clock;
  };
  const sample = sampler({ scenarios: SCENARIOS, variants: NAMES, now });
  let counts = { conversations: 0, errored: 0, invalid: 0 };
  const handed = new Map(NAMES.map((name) => [name, 0]));
  for (const part of [records.slice(0, 50), records.slice(50, 51), records.slice(51)]) {
    const block = blockOf(part);
    counts = { ...counts, conversations: counts.conversations + part.length };
    for (const name of NAMES) handed.set(name, (handed.get(name) ?? 0) + (block.handed[name] ?? 0));
    clock += 100;
    sample.take({ counts, handed, block });
  }
  return sample.figures();
}

describe('figures while a run is played', () => {
  it('are those of everything played where there is time to judge it all', () => {
    const figures = taken(0);
    const judged = gatherAll(
      records.map((record) => {
        const scenario = SCENARIOS.get(record.scenario);
        if (scenario === undefined) throw new Error(record.scenario);
        return judgeConversation(record, scenario, NORTHFOLD);
      }),
      SCENARIOS,
    );
    expect(figures.judged).toBe(records.length);
    for (const { name, recall, precision, handed } of figures.variants) {
      const own = judged.cells.filter(({ variant }) => variant === name);
      expect({ recall, precision }).toEqual({ recall: classify(own).recall, precision: classify(own).precision });
      const over = records.filter((record) => record.variants[name]?.stop.how === 'escalated').length;
      expect(handed).toBeCloseTo(over / records.length, 12);
    }
    expect(figures.mistakes.length).toBeGreaterThan(0);
    expect(new Set(figures.mistakes.map(({ variant }) => variant)).size).toBeGreaterThan(0);
  });

  it('rest on a part where judging would take more than a tenth of the time, and the shares handed over do not', () => {
    const [slow, free] = [taken(5), taken(0)];
    expect(slow.judged).toBeGreaterThan(0);
    expect(slow.judged).toBeLessThan(records.length / 2);
    expect(slow.variants.map(({ handed }) => handed)).toEqual(free.variants.map(({ handed }) => handed));
  });
});
