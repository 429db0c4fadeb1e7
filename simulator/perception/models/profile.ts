import { z } from 'zod';
import { Name } from '../../../core/ids.ts';

const Share = z.number().min(0).max(1);
/** A detector of a fact that is there or not. */
const Detector = z.strictObject({
  recall: Share.describe('Share of messages with it that are recognised'),
  false_alarms: Share.describe('Share of messages without it that are taken for one'),
});
const Auc = z.number().min(0.5).max(0.9999).describe('Probability that a message with it scores above one without, 0.5 to 0.9999');

/**
 * How well the classifiers of a production system read customers, so that you can enter the figures of your own. Measured
 * against people who read the same words: a customer who stays polite shows less than they feel.
 */
export const PerceptionProfile = z.strictObject({
  about: z.string().max(500).exactOptional(),
  /** Everything is read as it is, the feelings behind the words included. */
  noise_free: z.boolean().default(false).describe('Every signal is right, feelings behind the words included; the rest is then ignored'),
  intent: z
    .strictObject({
      accuracy: z
        .strictObject({ clear: Share, vague: Share })
        .describe('Share of intents that are right where the customer is as clear, and as vague, as can be; in between linear'),
      spread: z.number().min(0).max(0.5).default(0.25).describe('How far the chance of being right varies around that from message to message'),
      overconfidence: z.number().min(-1).max(1).default(0).describe('What the reported confidence adds to the true chance: 0.1 is ten points too high'),
    })
    .prefault({ accuracy: { clear: 0.96, vague: 0.7 } }),
  misreads_bare: Share.default(0.15).describe(
    'Share of the false alarms of all that follows which is raised on a message that only greets, answers a question, agrees or thanks',
  ),
  out_of_scope: Auc.default(0.95),
  frustration: Auc.default(0.93).describe('Of messages that sound frustrated against those that do not'),
  sentiment: Auc.default(0.9).describe('The same for sentiment'),
  explicit_request: Detector.default({ recall: 0.93, false_alarms: 0.003 }),
  curt_hostile: Detector.default({ recall: 0.75, false_alarms: 0.01 }),
  re_explains: Detector.default({ recall: 0.7, false_alarms: 0.01 }),
  sensitive_topics: Detector.default({ recall: 0.9, false_alarms: 0.001 }),
});
export type PerceptionProfile = z.infer<typeof PerceptionProfile>;

/** What a run has in place of the profiles that its scenarios name. */
export const Perception = z.strictObject({
  profile: Name.exactOptional().describe("Profile in place of every scenario's own"),
  profiles: z.record(Name, PerceptionProfile).exactOptional().describe('Profiles beside the shipped ones; one of the same name stands in for it'),
});
export type Perception = z.infer<typeof Perception>;

/** The profiles that ship. All figures but those of `noise_free` are assumptions. */
export const PROFILES: Readonly<Record<string, PerceptionProfile>> = {
  honest: PerceptionProfile.parse({ about: 'A good classifier whose confidence means what it says.' }),
  overconfident: PerceptionProfile.parse({
    about: 'The same, but its confidence is ten points too high.',
    intent: { accuracy: { clear: 0.96, vague: 0.7 }, overconfidence: 0.1 },
  }),
  tone_deaf: PerceptionProfile.parse({
    about: 'Understands what is wanted, and hardly how it is said.',
    frustration: 0.62,
    sentiment: 0.6,
    curt_hostile: { recall: 0.3, false_alarms: 0.03 },
    re_explains: { recall: 0.3, false_alarms: 0.02 },
  }),
  noise_free: PerceptionProfile.parse({
    about: 'Reads everything as it is. No such thing is for sale; it shows what rules alone get wrong.',
    noise_free: true,
  }),
};
