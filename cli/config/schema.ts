import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { CostModel } from '../../evaluators/cost/model.ts';
import { GateSettings } from '../../evaluators/gate/settings.ts';
import { Perception } from '../../simulator/perception/models/profile.ts';
import { LlmConfig } from '../llm/config.ts';
import { MOST_TRIALS, MOST_TURNS } from './limits.ts';

const FilePath = z.string().min(1).max(4000);
const Scenarios = z.array(FilePath).min(1).describe('Files and folders of scenarios');

/** A suite: its scenarios, and where it stands for another mix of contacts than the rest, that. */
const Suite = z.union([
  Scenarios,
  z.strictObject({
    scenarios: Scenarios,
    traffic: FilePath.exactOptional().describe("In place of the config's"),
    trials: z.number().int().min(1).max(MOST_TRIALS).exactOptional().describe("In place of the config's"),
    cassette: FilePath.exactOptional().describe('Folder of its recorded answers of models, in place of that under `llm`'),
  }),
]);

/** `escalab.yaml`: what is played against what. Paths are relative to the file. */
export const Config = z.strictObject({
  version: z.literal(1),
  team: FilePath,
  traffic: FilePath.exactOptional(),
  suites: z.record(Name, Suite).refine((suites) => Object.keys(suites).length > 0, { error: 'must name at least one suite' }),
  suite: Name.exactOptional().describe('The suite that `run` plays; else the first'),
  policies: z.array(FilePath).min(1).exactOptional().describe('Policy files, or folders of them; else the shipped policies'),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  trials: z.number().int().min(1).max(MOST_TRIALS).default(1).describe('How often each scenario is played'),
  max_turns: z.number().int().min(1).max(MOST_TURNS).default(20),
  perception: Perception.exactOptional().describe('How signals of stochastic customers are drawn'),
  llm: LlmConfig.exactOptional().describe('Who plays customers with a sheet'),
  costs: CostModel.exactOptional().describe('What decisions cost; every parameter has a default, which is an assumption'),
  gate: GateSettings.exactOptional().describe('What a policy has to show; judged by `escalab gate`'),
});
export type Config = z.infer<typeof Config>;
