import { z } from 'zod';
import { Name, ScenarioId } from '../../core/ids.ts';
import { OUTCOME_WORDS, type OutcomeWord } from './outcome-word.ts';

export const BASELINE_VERSION = 1;

const Digest = z.string().regex(/^[0-9a-f]{16}$/, { error: 'must be 16 hexadecimal digits' });
const NEEDS = ['must', 'may', 'must_not', 'unlabelled', 'not_due', 'latent'] as const;

/** Outcomes that a customer of each need can have; a need may lapse on a fork of the conversation, which leaves it unscored. */
const UNSCORED: readonly OutcomeWord[] = ['handed_over', 'not_handed_over', 'unobserved'];
const POSSIBLE: Readonly<Record<(typeof NEEDS)[number], readonly OutcomeWord[]>> = {
  must: ['correct', 'early', 'offered', 'late', 'missed', ...UNSCORED],
  must_not: ['contained', 'offered_unnecessarily', 'unnecessary', 'unobserved'],
  may: UNSCORED,
  unlabelled: UNSCORED,
  not_due: UNSCORED,
  latent: OUTCOME_WORDS,
};

/** How the policy came out on one customer. */
const PinnedScenario = z.strictObject({
  scenario: ScenarioId,
  need: z.enum(NEEDS).describe('Of the conversation to which no policy hands over, by the labels of the time; `latent` where each trial has its own'),
  outcomes: z.partialRecord(z.enum(OUTCOME_WORDS), z.number().int().min(1)).describe('Trials by how they came out'),
  play: Digest.describe('Of everything in the scenario but its labels'),
  labels: Digest.describe('Of its labels'),
});
export type PinnedScenario = z.infer<typeof PinnedScenario>;

/** The file that `escalab gate --update-baseline` writes: how a policy came out on every customer of a suite. */
export const Baseline = z
  .strictObject({
    version: z.literal(BASELINE_VERSION),
    about: z.string(),
    escalab: z.string().describe('Version of the package that played it'),
    suite: Name,
    policy: z.strictObject({ name: z.string(), digest: Digest }),
    settings: z.strictObject({
      seed: z.number().int().min(0),
      trials: z.number().int().min(1).describe('How often each customer was met'),
      max_turns: z.number().int().min(1),
    }),
    digests: z.strictObject({ team: Digest, traffic: Digest.exactOptional() }),
    scenarios: z.array(PinnedScenario).min(1),
  })
  .superRefine(({ settings: { trials }, scenarios }, context) => {
    const seen = new Set<string>();
    for (const [index, { scenario, need, outcomes }] of scenarios.entries()) {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['scenarios', index], message });
      if (seen.has(scenario)) refuse(`the scenario \`${scenario}\` is there twice`);
      seen.add(scenario);
      const counted = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
      if (counted !== trials) refuse(`\`${scenario}\` has ${counted} outcomes, and \`trials\` is ${trials}`);
      const impossible = wordsOf(outcomes).find((word) => !POSSIBLE[need].includes(word));
      if (impossible !== undefined) refuse(`\`${scenario}\` cannot be \`${impossible}\`: its need is \`${need}\``);
    }
  });
export type Baseline = z.infer<typeof Baseline>;

/** In the order in which outcomes are always named. */
export function wordsOf(outcomes: PinnedScenario['outcomes']): OutcomeWord[] {
  return OUTCOME_WORDS.filter((word) => outcomes[word] !== undefined);
}
