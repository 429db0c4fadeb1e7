import { z } from 'zod';
import { Account, PriorContact } from '../core/account.ts';
import { FamilyId, Name, ScenarioId } from '../core/ids.ts';
import { Channel } from '../core/vocabulary.ts';
import { Archetype } from './archetype.ts';
import { GenerateBlock } from './generate/block.ts';
import { PersonaCustomer } from './population/customer.ts';
import { ScriptCustomer } from './script.ts';
import { LlmCustomer } from './sheet/customer.ts';
import { TranscriptCustomer } from './transcript.ts';
import { Truth } from './truth.ts';
import { World } from './world.ts';

const shared = {
  stratum: Name.describe("The cell of traffic it stands for; by default one of the team's categories"),
  archetype: Archetype.describe('What kind of customer this is'),
  industry: Name.exactOptional(),
  tags: z.array(Name),
};

const own = {
  scenario: ScenarioId,
  title: z.string().min(1).max(200),
  channel: Channel.default('chat'),
  language: z.string().min(2).max(20).default('en'),
  clock: z.iso.datetime({ offset: true }).describe("Time of the customer's first message"),
  account: Account,
  contacts: z.array(PriorContact).default([]).describe('Earlier contacts, this one not included'),
  world: World.default({ proposals: {}, confused: 'Sorry, I want to get this right. Could you tell me a little more about what you need?' }),
  perception: z.strictObject({ profile: Name }).exactOptional().describe('Perception model that draws the signals'),
  customer: z.discriminatedUnion('kind', [ScriptCustomer, TranscriptCustomer, PersonaCustomer, LlmCustomer]),
  weight: z
    .number()
    .gt(0)
    .max(1_000_000)
    .exactOptional()
    .describe('How often it comes relative to the others of its suite; `run --conversations` plays it so often'),
  truth: Truth,
};

/** One customer, their world and what would be right. The line format of `.jsonl` suites. */
export const Scenario = z.strictObject({ version: z.literal(1), family: FamilyId, ...shared, tags: shared.tags.default([]), ...own });
export type Scenario = z.infer<typeof Scenario>;

/** A YAML file of scenarios: usually one family, whose members share what stands at the top. */
export const ScenarioFile = z.strictObject({
  version: z.literal(1),
  family: FamilyId.describe('Scenarios that are variations of one story; the unit of evidence'),
  about: z.string().exactOptional().describe('What this family is about'),
  ...shared,
  tags: shared.tags.default([]),
  scenarios: z
    .array(
      z.strictObject({
        ...own,
        family: FamilyId.exactOptional(),
        stratum: shared.stratum.exactOptional(),
        archetype: shared.archetype.exactOptional(),
        industry: shared.industry,
        tags: shared.tags.default([]),
        generate: GenerateBlock.exactOptional().describe('Makes many scenarios of this one'),
      }),
    )
    .min(1),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;
