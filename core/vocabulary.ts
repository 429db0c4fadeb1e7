import { z } from 'zod';

/** Why a conversation should go to a human (the domain's terms; see docs/semantics.md). */
export const TRIGGERS = [
  'confidence',
  'sentiment',
  'policy_boundary',
  'repeat_contact',
  'explicit_request',
  'high_value',
  'complexity',
  'sensitive_topic',
] as const;
export const Trigger = z.enum(TRIGGERS);
export type Trigger = z.infer<typeof Trigger>;

/** How much is at stake when the agent acts; the bar for confidence rises with it. */
export const CONSEQUENCES = ['informational', 'account_change', 'financial'] as const;
export const Consequence = z.enum(CONSEQUENCES);
export type Consequence = z.infer<typeof Consequence>;

/** How soon a human has to take over. */
export const URGENCIES = ['immediate', 'same_business_day', 'within_24h'] as const;
export const Urgency = z.enum(URGENCIES);
export type Urgency = z.infer<typeof Urgency>;

const CHANNELS = ['chat', 'email', 'phone', 'social', 'sms'] as const;
export const Channel = z.enum(CHANNELS);

/** The ten parts of a handoff package, in the order in which a human reads them. */
export const HANDOFF_PARTS = [
  'account_state',
  'attempted',
  'reason',
  'history',
  'ticket',
  'conversation',
  'understanding',
  'sentiment',
  'approach',
  'routing',
] as const;
export const HandoffPart = z.enum(HANDOFF_PARTS);
export type HandoffPart = z.infer<typeof HandoffPart>;

/** What became of the agent's move, as the customer meets it. */
export const MOVE_OUTCOMES = ['answered', 'clarified', 'refused', 'failed'] as const;
export const MoveOutcome = z.enum(MOVE_OUTCOMES);
export type MoveOutcome = z.infer<typeof MoveOutcome>;

/** Where a signal comes from: the author wrote it, it was read off the text, or a perception model drew it. */
export const SignalSource = z.enum(['given', 'derived', 'drawn']);
export type SignalSource = z.infer<typeof SignalSource>;

/** Sensitive topics that every team has; a team may name more. */
export const SENSITIVE_TOPICS = ['safety', 'legal', 'fraud', 'bereavement'] as const;
export type SensitiveTopic = (typeof SENSITIVE_TOPICS)[number];

/** What an agent does that asks one by one for what it has to know before it acts. It serves nobody by itself. */
export const ASKS_DETAILS = 'collect_details';
