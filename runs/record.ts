import { z } from 'zod';
import { Account, PriorContact } from '../core/account.ts';
import { FamilyId, Name, ScenarioId } from '../core/ids.ts';
import { Consequence, MoveOutcome, SignalSource, Trigger } from '../core/vocabulary.ts';
import { HandoffPackage } from '../policies/handoff/package.ts';

export const RECORD_VERSION = 1;

/** Signals as in the observation; see `core/observation.ts`. */
const RecordedSignals = z.strictObject({
  intent: z.string().exactOptional(),
  confidence: z.number().exactOptional(),
  out_of_scope: z.number().exactOptional(),
  sentiment: z.number().exactOptional(),
  explicit_request: z.boolean().exactOptional(),
  frustration: z.number().exactOptional(),
  curt_hostile: z.boolean().exactOptional(),
  re_explains: z.boolean().exactOptional(),
  sensitive_topics: z.array(z.string()).exactOptional(),
  issues: z.number().exactOptional(),
});

/** One customer message, what was perceived, what the agent proposed and what came of attempting it. */
export const CourseTurn = z.strictObject({
  turn: z.number().int().min(1),
  at: z.string().describe('ISO 8601'),
  customer: z.string(),
  signals: RecordedSignals.describe('What policies saw'),
  sources: z.partialRecord(
    z.enum([
      'intent',
      'confidence',
      'out_of_scope',
      'sentiment',
      'explicit_request',
      'frustration',
      'curt_hostile',
      're_explains',
      'sensitive_topics',
      'issues',
    ]),
    SignalSource,
  ),
  derived: RecordedSignals.describe('What the text alone gives, for the figures on derived signals'),
  action: z.strictObject({ name: z.string(), consequence: Consequence, amount: z.number().exactOptional() }),
  authority: z.strictObject({ permitted: z.boolean(), limit: z.number().exactOptional(), because: z.string().exactOptional() }),
  outcome: MoveOutcome.exactOptional().describe('Absent when the conversation ended before the agent could move'),
  reply: z.string().exactOptional(),
});
export type CourseTurn = z.infer<typeof CourseTurn>;

const COURSE_ENDS = ['resolved', 'abandoned', 'turn_limit', 'record_end'] as const;
export const CourseEnd = z.enum(COURSE_ENDS);
export type CourseEnd = z.infer<typeof CourseEnd>;

/**
 * One way the conversation went. `0` is played with no handoff to its natural end; `0/3` is what followed
 * when an offer at turn 3 was declined and the customer had a branch for it; `0/3-1a2b3c4d` names the words of the offer too, by
 * their digest, where a customer reads them. A fork holds its own turns only.
 */
export const Course = z.strictObject({
  id: z.string().regex(/^0(\/\d+(-[0-9a-f]{8})?)*$/),
  turns: z.array(CourseTurn),
  end: CourseEnd,
});
export type Course = z.infer<typeof Course>;

/**
 * What would become of a persona, by its latent state at each turn of course 0. Harm: they leave unserved or furious, have to
 * come back, or are wronged by an act beyond the agent's authority.
 */
const Harm = z.strictObject({
  without: z.array(z.number().min(0).max(1)).describe('Probability of harm if nobody takes over, a turn'),
  with: z.array(z.number().min(0).max(1)).describe('The same if a human takes over at this turn'),
  reasons: z.partialRecord(Trigger, z.number().int().min(1)).describe('Triggers that are right reasons for a handoff, each from which turn on'),
});
export type Harm = z.infer<typeof Harm>;

/** Facts of a course that no policy sees, from which `scenarios/` resolves the truth. */
export const Latent = z.strictObject({
  beats: z.array(z.string()).describe("Beat of each of the course's own turns, or what a persona does on it; empty for transcripts"),
  also: z.array(z.array(z.string())).exactOptional().describe('Further beats of each own turn, where one message can hold several'),
  asks: z.array(z.number().int()).describe('Own turns at which the customer asks for a human'),
  felt: z
    .array(z.number().min(0).max(10))
    .exactOptional()
    .describe('How frustrated a customer of a model said to be on each own turn; it bears on how they take an offer'),
  harm: Harm.exactOptional().describe('Course 0 of a persona'),
});
export type Latent = z.infer<typeof Latent>;

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const RecordedFiring = z.strictObject({
  rule: z.string(),
  do: z.enum(['continue', 'offer', 'escalate']),
  trigger: Trigger.exactOptional(),
  values: Values,
});

/** A turn at which a rule fired or something broke; turns without are plain `continue`. */
export const RecordedDecision = z.strictObject({
  turn: z.number().int(),
  do: z.enum(['continue', 'offer', 'escalate']),
  fired: RecordedFiring.exactOptional(),
  also_fired: z.array(RecordedFiring),
  errors: z.array(z.strictObject({ rule: z.string(), message: z.string(), acted: z.enum(['escalate', 'skip']) })),
  failure: z.string().exactOptional().describe('The policy itself broke, and its fail-safe decided'),
});
export type RecordedDecision = z.infer<typeof RecordedDecision>;

export const Stop = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('escalated'), turn: z.number().int(), by: z.enum(['escalate', 'offer_accepted']) }),
  z.strictObject({ how: z.literal('ended'), turn: z.number().int(), end: CourseEnd }),
  z.strictObject({
    how: z.literal('errored'),
    turn: z.number().int(),
    message: z.string(),
    invalid: z.literal(true).exactOptional().describe('What broke is that the simulated customer left its role'),
  }),
]);
export type Stop = z.infer<typeof Stop>;

/** How one variant went through the conversation. */
export const Passage = z.strictObject({
  course: z.string(),
  offers: z.array(z.strictObject({ turn: z.number().int(), answer: z.enum(['accepted', 'declined', 'unanswered']) })),
  decisions: z.array(RecordedDecision),
  stop: Stop,
  routing: z.strictObject({ route: z.string(), urgency: z.string(), say: z.string() }).exactOptional().describe('Of the handoff'),
  handoff: HandoffPackage.exactOptional(),
});
export type Passage = z.infer<typeof Passage>;

/** One line of `conversations.jsonl`: a scenario × trial with everything that was played of it. */
export const ConversationRecord = z.strictObject({
  v: z.literal(RECORD_VERSION),
  scenario: ScenarioId,
  family: FamilyId,
  stratum: Name,
  trial: z.number().int().min(1),
  kind: z.enum(['script', 'transcript', 'persona', 'llm']),
  context: z.strictObject({
    channel: z.string(),
    language: z.string(),
    account: Account,
    contacts: z.array(PriorContact),
  }),
  status: z.enum(['played', 'errored', 'invalid']),
  words: z
    .literal('left_out')
    .exactOptional()
    .describe('What was said was not kept: messages are empty, and replies and handoff packages are missing. Signals, decisions and routing are there'),
  error: z.string().exactOptional(),
  courses: z.array(Course).describe('Course 0 first, forks after their parents'),
  latent: z.record(z.string(), Latent),
  variants: z.record(z.string(), Passage),
  on_derived: z.record(z.string(), Passage.omit({ handoff: true, routing: true })).describe('The same policies shown derived signals only'),
  asked_again: z
    .record(z.string(), z.number().int())
    .exactOptional()
    .describe('Faults for which a turn of a customer of a model was asked for again, how often each'),
  usage: z.strictObject({ input_tokens: z.number(), output_tokens: z.number(), cache_read_tokens: z.number(), cache_write_tokens: z.number() }).exactOptional(),
});
export type ConversationRecord = z.infer<typeof ConversationRecord>;
