import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { CostModel } from '../../evaluators/cost/model.ts';
import { GateSettings } from '../../evaluators/gate/settings.ts';

const FilePath = z.string().min(1).max(4000);

/** `escalab.yaml`: what is played against what. Paths are relative to the file. */
export const Config = z.strictObject({
  version: z.literal(1),
  team: FilePath,
  traffic: FilePath.exactOptional(),
  suites: z.record(Name, z.array(FilePath).min(1)).refine((suites) => Object.keys(suites).length > 0, { error: 'must name at least one suite' }),
  suite: Name.exactOptional().describe('The suite that `run` plays; else the first'),
  policies: z.array(FilePath).min(1).exactOptional().describe('Policy files, or folders of them; else the shipped policies'),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  trials: z.number().int().min(1).max(10_000).default(1).describe('How often each scenario is played'),
  max_turns: z.number().int().min(1).max(200).default(20),
  costs: CostModel.exactOptional().describe('What decisions cost; every parameter has a default, which is an assumption'),
  gate: GateSettings.exactOptional().describe('What a policy has to show; judged by `escalab gate`'),
});
export type Config = z.infer<typeof Config>;
