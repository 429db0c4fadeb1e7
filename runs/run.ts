import { z } from 'zod';
import { Name } from '../core/ids.ts';
import { Counts } from './counts.ts';
import { rangeOfShard, Shard } from './shard.ts';
import { type SlotRange, type Slots, slotsOf } from './slots.ts';
import { Usage } from './usage.ts';
import { Written } from './written.ts';

export const RUN_VERSION = 1;
const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** `run.json`: what a run was. The only file of a run that holds the clock and the run's id. */
export const RunInfo = z.strictObject({
  v: z.literal(RUN_VERSION),
  id: z.string(),
  status: z.enum(['running', 'finished', 'interrupted']),
  started: z.string(),
  finished: z.string().exactOptional(),
  resumed: z.array(z.string()).exactOptional().describe('When it was gone on with, each time'),
  escalab: z.string().describe('Version of the package'),
  commit: z.string().exactOptional().describe("Git commit of the config's folder"),
  dirty: z.boolean().exactOptional().describe('Whether that folder had uncommitted changes'),
  suite: z.strictObject({ name: Name, paths: z.array(z.string()).describe('Absolute paths at the time of the run; `score` reads the labels there') }),
  config: z.string().exactOptional(),
  team_file: z.string(),
  traffic_file: z.string().exactOptional(),
  costs: z.record(z.string(), z.unknown()).exactOptional().describe('The cost model that the run is scored with, as the evaluators declare it'),
  shard: Shard.exactOptional().describe('The part of a run that this one is'),
  settings: z.strictObject({
    seed: z.number().int(),
    trials: z.number().int(),
    perception: z.record(z.string(), z.unknown()).exactOptional().describe('How signals of personas were drawn, as the simulator declares it'),
    words: z.number().min(0).max(1).exactOptional().describe('Share of conversations whose words are kept, where not all are'),
    allocation: z.array(z.number().int().min(0)).exactOptional().describe('Trials of each scenario, in their order, where they differ'),
    max_turns: z.number().int(),
    llm: z
      .strictObject({
        mode: z.enum(['off', 'live', 'record', 'replay', 'batch', 'simulated']),
        models: z
          .strictObject({ customer: z.string().exactOptional(), agent: z.string().exactOptional(), policy: z.string().exactOptional() })
          .describe('Ids of models by role'),
        cassette: z.string().describe('Folder of the recording, at the time of the run'),
        record_from: z.enum(['live', 'simulated']).exactOptional(),
        max_cost: z.number().positive().exactOptional().describe('In dollars'),
        concurrency: z.number().int().min(1),
        prices: z.string().exactOptional(),
        offline: z.literal(true).exactOptional(),
      })
      .exactOptional()
      .describe('Who played what models play: customers with a sheet, an agent, policies in prose'),
  }),
  policies: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['rules', 'module', 'prompt']),
      bound: z.boolean(),
      file: z.string().describe('Where it came from; `revision:path` where that is a Git revision'),
      commit: z.string().exactOptional().describe('The commit that the revision stood for'),
      copy: z.string().describe('Its copy inside the run'),
      digest: Digest,
    }),
  ),
  digests: z.strictObject({
    team: Digest,
    traffic: Digest.exactOptional(),
    play: z.record(z.string(), Digest).describe('By scenario: everything but its labels'),
    labels: Digest.describe('All labels together, as they were when the run was played'),
  }),
  counts: Counts.exactOptional(),
  written: Written.exactOptional().describe('What the file of records held when playing ended'),
  usage: Usage.exactOptional(),
});
export type RunInfo = z.infer<typeof RunInfo>;

/** Whether a stand-in answered, or answers, where a model would: nothing such a run shows is about a model. */
export function isSimulated({ settings: { llm }, usage }: Pick<RunInfo, 'settings' | 'usage'>): boolean {
  return llm?.mode === 'simulated' || llm?.record_from === 'simulated' || (usage?.models.includes(SIMULATED) ?? false);
}

/** The name under which the stand-in answers. */
const SIMULATED = 'simulated';

/** How often each scenario is played, in the order of the suite. */
export function trialsOf({ settings, digests }: Pick<RunInfo, 'settings' | 'digests'>): readonly number[] {
  return settings.allocation ?? Object.keys(digests.play).map(() => settings.trials);
}

/** The conversations of the whole run, and which of them are this one's to play: all, or those of its shard. */
export function plannedOf(info: Pick<RunInfo, 'settings' | 'digests' | 'shard'>): { readonly slots: Slots; readonly range: SlotRange } {
  const slots = slotsOf(trialsOf(info));
  return { slots, range: info.shard === undefined ? { from: 0, to: slots.count } : rangeOfShard(info.shard, slots.count) };
}
