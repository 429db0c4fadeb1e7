import { slaDue } from '../../core/hours.ts';
import type { Message, Observation } from '../../core/observation.ts';
import { type ObservedContext, observe } from '../../core/observe.ts';
import type { Queue, Team } from '../../core/team.ts';
import { URGENCIES } from '../../core/vocabulary.ts';
import { withoutSecrets } from '../../policies/handoff/without-secrets.ts';
import type { WholeCourse } from '../../runs/courses.ts';
import type { Passage, RecordedDecision } from '../../runs/record.ts';
import { type Evidence, evidenceIn } from './evidence.ts';
import { oncePer } from './once-per.ts';

/** What the record holds of a handoff, independent of the package; without the secrets that no package should hold. */
export interface Case {
  readonly team: Team;
  /** As it was at the turn of the handoff. */
  readonly observation: Observation;
  readonly customer: readonly Message[];
  readonly decision?: RecordedDecision;
  readonly routing?: NonNullable<Passage['routing']>;
  /** The queue it went to, where the team has it. */
  readonly queue?: Queue;
  /** When the queue has to have taken it up. */
  readonly due?: string;
  /** The texts that a claim can point to; one and the same for all policies that hand over at this turn. */
  readonly evidence: Evidence;
}

/** What was observed of a case, whatever a policy made of it: it holds no offers. */
export type Observed = Pick<Case, 'team' | 'customer' | 'evidence'> & { readonly observation: Omit<Observation, 'offers'> };

export interface CaseInput {
  readonly course: Pick<WholeCourse, 'turns'>;
  readonly passage: Pick<Passage, 'stop' | 'offers' | 'decisions' | 'routing'>;
  readonly context: ObservedContext;
  readonly team: Team;
}

/** @throws RangeError when the course does not reach the turn at which the passage stopped */
export function caseOf({ course, passage, context, team }: CaseInput): Case {
  const { turn } = passage.stop;
  const { observation: seen, customer, evidence } = observedBy(team)(context)(course)(turn);
  const earlier = passage.offers.filter((offer) => offer.turn < turn);
  const observation = { ...seen, offers: withoutSecrets(earlier) };
  const decision = withoutSecrets(passage.decisions.find((candidate) => candidate.turn === turn));
  return { team, observation, customer, ...(decision ? { decision } : {}), ...routed(withoutSecrets(passage.routing), team, observation), evidence };
}

/** Policies that hand over at the same turn of a course have observed the same. */
const observedBy = oncePer((team: Team) =>
  oncePer((context: ObservedContext) =>
    oncePer(({ turns }: Pick<WholeCourse, 'turns'>) => {
      const held = new Map<number, Observed>();
      return (turn: number): Observed => {
        const before = held.get(turn);
        if (before !== undefined) return before;
        const observed = observedAt(turn, context, turns, team);
        held.set(turn, observed);
        return observed;
      };
    }),
  ),
);

function observedAt(turn: number, context: ObservedContext, turns: WholeCourse['turns'], team: Team): Observed {
  const { offers: _, ...observation } = withoutSecrets(observe(context, turns, turn, []));
  const customer = observation.messages.filter((message) => message.role === 'customer');
  return { team, observation, customer, evidence: evidenceIn(observation, team) };
}

function routed(routing: Passage['routing'], team: Team, { clock }: Observation): Pick<Case, 'routing' | 'queue' | 'due'> {
  if (!routing) return {};
  const queue = Object.hasOwn(team.queues, routing.route) ? team.queues[routing.route] : undefined;
  const urgency = URGENCIES.find((one) => one === routing.urgency);
  return { routing, ...(queue ? { queue } : {}), ...(queue && urgency ? { due: slaDue(team, queue, urgency, clock) } : {}) };
}
