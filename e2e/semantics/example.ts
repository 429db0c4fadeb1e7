import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { Rule } from '../../policies/schema.ts';

const byTurn = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d+$/), value);
const Turn = z.number().int().min(0);
const Loose = z.record(z.string(), z.unknown());

/** What stands for a scenario. Beats, turns, account and truth are checked by the scenario's own schema. */
const conversation = {
  family: Name.exactOptional(),
  stratum: Name.exactOptional(),
  clock: z.string().exactOptional(),
  account: Loose.exactOptional(),
  contacts: z.array(z.unknown()).exactOptional(),
  proposals: Loose.exactOptional(),
  customer: z.strictObject({ offer: z.enum(['accept', 'decline']).exactOptional(), ends: z.string().exactOptional(), beats: Loose }).exactOptional(),
  transcript: z.strictObject({ turns: z.array(z.union([z.string(), Loose])), recorded_transfer: z.number().exactOptional() }).exactOptional(),
  truth: Loose.exactOptional(),
  trials: z.number().int().min(1).exactOptional(),
  max_turns: z.number().int().min(1).exactOptional(),
  harness_breaks: z.boolean().exactOptional(),
};
export const ExampleConversation = z.strictObject(conversation);
export type ExampleConversation = z.infer<typeof ExampleConversation>;

/** A policy in short: what it decides at which turn, or rules as in a policy file. */
export const ExamplePolicy = z.strictObject({
  decides: byTurn(z.enum(['continue', 'offer', 'escalate'])).exactOptional(),
  trigger: z.string().exactOptional(),
  route: z.string().exactOptional(),
  urgency: z.string().exactOptional(),
  breaks: byTurn(z.enum(['throws', 'times_out', 'garbage'])).exactOptional(),
  unavailable: z.strictObject({ turn: Turn, trials: z.array(z.number()).exactOptional() }).exactOptional(),
  fail_safe: z.enum(['escalate', 'continue']).exactOptional(),
  rules: z.array(Rule).exactOptional(),
  params: Loose.exactOptional(),
  on_rule_error: z.enum(['escalate', 'skip']).exactOptional(),
});
export type ExamplePolicy = z.infer<typeof ExamplePolicy>;

const judged = {
  outcome: z.enum(['correct', 'early', 'late', 'missed', 'unnecessary', 'contained', 'offered', 'offered_unnecessarily', 'unscored']),
  why: z.enum(['may', 'unlabelled', 'not_due', 'unobserved', 'errored']).exactOptional(),
  cell: z.enum(['TP', 'FN', 'FP', 'TN', 'none']).exactOptional(),
  handed: z.enum(['yes', 'no', 'perhaps']).exactOptional(),
  course: z.string().exactOptional(),
  stop: Turn.exactOptional().describe('Turn at which it stopped'),
  ends: z.enum(['escalated', 'errored', 'resolved', 'abandoned', 'turn_limit', 'record_end']).exactOptional(),
};

/** What one policy makes of one conversation. Maps by turn are complete: a turn left out is expected to have nothing. */
export const Expectation = z
  .strictObject({
    ...judged,
    by: z.enum(['escalate', 'offer_accepted']).exactOptional(),
    need: z.string().exactOptional().describe('On course 0'),
    opening: Turn.exactOptional(),
    deadline: Turn.exactOptional(),
    offers: byTurn(z.string()).exactOptional(),
    violations: z.array(Turn).exactOptional(),
    fired: byTurn(z.string()).exactOptional(),
    also_fired: byTurn(z.array(z.string())).exactOptional(),
    values: byTurn(Loose).exactOptional(),
    errors: byTurn(z.record(z.string(), z.enum(['escalate', 'skip']))).exactOptional(),
    failures: z.array(Turn).exactOptional(),
    right: z.partialRecord(z.enum(['reason', 'queue', 'urgency']), z.boolean()).exactOptional(),
    masking_warnings: z.number().exactOptional(),
    sees: byTurn(Loose).exactOptional().describe('Parts of the observation'),
    derived: z.strictObject(judged).exactOptional().describe('The same policy on derived signals alone'),
  })
  .refine(({ outcome, why }) => (outcome === 'unscored') === (why !== undefined), { error: '`why` belongs to `unscored`, always', path: ['why'] });
export type Expectation = z.infer<typeof Expectation>;

const Share = z.union([z.literal('none'), z.string().regex(/^[\d.]+ of [\d.]+$/)]);
const figures = {
  precision: Share.exactOptional(),
  recall: Share.exactOptional(),
  specificity: Share.exactOptional(),
  recall_any_time: Share.exactOptional(),
  in_window_precision: Share.exactOptional(),
  offered_unnecessarily: Share.exactOptional(),
};

/** The figures of one policy over several conversations. */
const FiguresExpectation = z.strictObject({
  ...figures,
  f1: z.union([z.number(), z.literal('none')]).exactOptional(),
  outcomes: z.record(Name, z.union([z.string(), z.array(z.string())])).exactOptional(),
  reason: Share.exactOptional(),
  queue: Share.exactOptional(),
  suite_share: z
    .string()
    .regex(/^\d+( to \d+)? of \d+$/)
    .exactOptional(),
  without_interval: z.array(z.string()).exactOptional(),
  with_interval: z.array(z.string()).exactOptional(),
  timing: Loose.exactOptional(),
  untimed: Loose.exactOptional(),
  tally: Loose.exactOptional(),
  by_basis: z.partialRecord(z.enum(['mandate', 'outcome']), z.strictObject(figures)).exactOptional(),
  derived: z.strictObject(figures).exactOptional(),
  projected: z
    .strictObject({
      rate: z.string().exactOptional(),
      trapped: z.string().exactOptional(),
      sent_for_nothing: z.string().exactOptional(),
      verdict: z.string().exactOptional(),
    })
    .exactOptional(),
});

const RecordExpectation = z.strictObject({
  status: z.enum(['played', 'errored']).exactOptional(),
  courses: z.record(z.string(), z.array(z.string())).exactOptional().describe('Own beats by course'),
});

const shared = { id: Name, ...conversation, policies: z.record(Name, ExamplePolicy) };
export const OneConversation = z.strictObject({ ...shared, expect: z.record(Name, Expectation).default({}), record: RecordExpectation.exactOptional() });
export const Suite = z.strictObject({
  ...shared,
  conversations: z.record(Name, ExampleConversation),
  traffic: z.array(z.unknown()).exactOptional(),
  expect: z.record(Name, FiguresExpectation),
});
export type OneConversation = z.infer<typeof OneConversation>;
export type Suite = z.infer<typeof Suite>;
