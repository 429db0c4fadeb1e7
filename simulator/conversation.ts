import type { Team } from '../core/team.ts';
import type { Policy } from '../policies/policy.ts';
import { type ConversationRecord, RECORD_VERSION } from '../runs/record.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { openCourses } from './courses.ts';
import { passThrough } from './pass.ts';
import type { Perceiver } from './perception/perceive.ts';

export interface Conversation {
  readonly scenario: Scenario;
  readonly trial: number;
  readonly team: Team;
  readonly policies: readonly Policy[];
  readonly perceiver: Perceiver;
  readonly maxTurns: number;
}

type Base = Pick<ConversationRecord, 'v' | 'scenario' | 'family' | 'stratum' | 'trial' | 'kind' | 'context'>;

/** Plays one scenario × trial against every policy. What breaks in the customer or the harness becomes an `errored` record. */
export async function playConversation(conversation: Conversation): Promise<ConversationRecord> {
  const base = baseOf(conversation);
  try {
    return { ...base, ...(await played(conversation, base.context)) };
  } catch (error) {
    return { ...base, status: 'errored', error: (error as Error).message, courses: [], latent: {}, variants: {}, on_derived: {} };
  }
}

function baseOf({ scenario, trial }: Conversation): Base {
  const { channel, language, account, contacts } = scenario;
  return {
    v: RECORD_VERSION,
    scenario: scenario.scenario,
    family: scenario.family,
    stratum: scenario.stratum,
    trial,
    kind: scenario.customer.kind,
    context: { channel, language, account, contacts },
  };
}

async function played(conversation: Conversation, context: Base['context']): Promise<Omit<ConversationRecord, keyof Base>> {
  const { scenario, team, policies, perceiver, maxTurns } = conversation;
  const courses = openCourses(scenario, team, perceiver, maxTurns);
  const variants: ConversationRecord['variants'] = {};
  const onDerived: ConversationRecord['on_derived'] = {};
  for (const policy of policies) {
    variants[policy.name] = await passThrough(policy, courses, { context, team, reading: 'perceived' });
    onDerived[policy.name] = await passThrough(policy, courses, { context, team, reading: 'derived' });
  }
  return { status: 'played', ...courses.played(), variants, on_derived: onDerived };
}
