import { z } from 'zod';
import { Name } from '../core/ids.ts';

export const RUN_VERSION = 1;
const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** `run.json`: what a run was. The only file of a run that holds the clock and the run's id. */
export const RunInfo = z.strictObject({
  v: z.literal(RUN_VERSION),
  id: z.string(),
  status: z.enum(['running', 'finished', 'interrupted']),
  started: z.string(),
  finished: z.string().exactOptional(),
  escalab: z.string().describe('Version of the package'),
  commit: z.string().exactOptional().describe("Git commit of the config's folder"),
  dirty: z.boolean().exactOptional().describe('Whether that folder had uncommitted changes'),
  suite: z.strictObject({ name: Name, paths: z.array(z.string()).describe('Absolute paths at the time of the run; `score` reads the labels there') }),
  config: z.string().exactOptional(),
  team_file: z.string(),
  traffic_file: z.string().exactOptional(),
  costs: z.record(z.string(), z.unknown()).exactOptional().describe('The cost model that the run is scored with, as the evaluators declare it'),
  settings: z.strictObject({ seed: z.number().int(), trials: z.number().int(), max_turns: z.number().int() }),
  policies: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['rules', 'module']),
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
  counts: z.strictObject({ conversations: z.number().int(), errored: z.number().int(), invalid: z.number().int() }).exactOptional(),
  usage: z.strictObject({ models: z.array(z.string()), input_tokens: z.number(), output_tokens: z.number() }).exactOptional(),
});
export type RunInfo = z.infer<typeof RunInfo>;
