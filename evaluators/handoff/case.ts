import { slaDue } from '../../core/hours.ts';
import type { Message, Observation } from '../../core/observation.ts';
import { type ObservedContext, observe } from '../../core/observe.ts';
import type { Queue, Team } from '../../core/team.ts';
import { Urgency } from '../../core/vocabulary.ts';
import { withoutSecrets } from '../../policies/handoff/without-secrets.ts';
import type { WholeCourse } from '../../runs/courses.ts';
import type { Passage, RecordedDecision } from '../../runs/record.ts';
import { spokenNumbersIn } from './claims/number-words.ts';
import { type Evidence, evidenceIn } from './evidence.ts';
import { figuresIn } from './figures.ts';
import { leavesOf, numbersOf } from './leaves.ts';

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
  /** Figures and numbers that the record holds, up to the turn of the handoff. */
  readonly figures: ReadonlySet<string>;
  readonly numbers: readonly number[];
  /** The texts that a claim can point to. */
  readonly evidence: Evidence;
  /** Numbers that the texts hold, in figures and written out. */
  readonly figureNumbers: readonly number[];
  readonly spoken: readonly number[];
}

/** What was observed of a case, whatever a policy made of it. */
export type Observed = Pick<Case, 'team' | 'observation' | 'customer' | 'evidence'>;

export interface CaseInput {
  readonly course: Pick<WholeCourse, 'turns'>;
  readonly passage: Pick<Passage, 'stop' | 'offers' | 'decisions' | 'routing'>;
  readonly context: ObservedContext;
  readonly team: Team;
}

/** @throws RangeError when the course does not reach the turn at which the passage stopped */
export function caseOf({ course, passage, context, team }: CaseInput): Case {
  const { turn } = passage.stop;
  const earlier = passage.offers.filter((offer) => offer.turn < turn);
  const observation = withoutSecrets(observe(context, course.turns, turn, earlier));
  const decision = withoutSecrets(passage.decisions.find((candidate) => candidate.turn === turn));
  const figures = new Set(
    [observation, decision, Object.keys(decision?.fired?.values ?? {}), titlesOf(observation, team)].flatMap(leavesOf).flatMap(figuresIn),
  );
  const evidence = evidenceIn(observation, team);
  return {
    team,
    observation,
    customer: observation.messages.filter((message) => message.role === 'customer'),
    ...(decision ? { decision } : {}),
    ...routed(withoutSecrets(passage.routing), team, observation),
    figures,
    numbers: [observation, decision].flatMap(numbersOf),
    evidence,
    figureNumbers: [...figures].map((figure) => Number(figure.replaceAll(',', ''))).filter(Number.isFinite),
    spoken: spokenNumbersIn(evidence.all),
  };
}

function routed(routing: Passage['routing'], team: Team, { clock }: Observation): Pick<Case, 'routing' | 'queue' | 'due'> {
  if (!routing) return {};
  const queue = Object.hasOwn(team.queues, routing.route) ? team.queues[routing.route] : undefined;
  const urgency = Urgency.safeParse(routing.urgency);
  return { routing, ...(queue ? { queue } : {}), ...(queue && urgency.success ? { due: slaDue(team, queue, urgency.data, clock) } : {}) };
}

function titlesOf({ action, attempts }: Observation, team: Team): string[] {
  return [action.name, ...attempts.map((attempt) => attempt.action)].map((name) =>
    Object.hasOwn(team.actions, name) ? (team.actions[name]?.title ?? name) : name,
  );
}
