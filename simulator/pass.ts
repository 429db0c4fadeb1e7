import type { Decision } from '../core/decision.ts';
import type { Observation, Offer } from '../core/observation.ts';
import { InvalidCustomer, Unavailable } from '../core/outage.ts';
import type { Team } from '../core/team.ts';
import { ModelError } from '../llm/errors.ts';
import { decideSafely, type SafeDecision } from '../policies/decide-safely.ts';
import { buildHandoff } from '../policies/handoff/build.ts';
import type { Ground } from '../policies/handoff/ground.ts';
import type { Policy } from '../policies/policy.ts';
import type { Passage, RecordedDecision, Stop } from '../runs/record.ts';
import type { PlayedCourse } from './course.ts';
import type { Courses } from './courses.ts';
import type { Sights } from './sights.ts';

/** One policy on its way through a conversation. */
export interface Way {
  readonly policy: Policy;
  readonly courses: Courses;
  readonly sights: Sights;
  readonly team: Team;
  /** Whether what the human gets is built; on derived signals only the decisions count. */
  readonly hasHandoff: boolean;
}

type Handover = Extract<Decision, { do: 'offer' | 'escalate' }>;
type Outcome = SafeDecision | { readonly unavailable: string };

/** How far it has come. */
interface Progress {
  course: PlayedCourse;
  turn: number;
  readonly decisions: RecordedDecision[];
  readonly offers: Offer[];
}

/**
 * Takes one policy through a conversation: it decides turn by turn, and stops where it hands over or the course ends.
 * Done at once where the policy decides at once.
 */
export function passThrough(way: Way): Passage | Promise<Passage> {
  return goOn(way, { course: way.courses.root, turn: 1, decisions: [], offers: [] });
}

function goOn(way: Way, progress: Progress): Passage | Promise<Passage> {
  while (progress.turn <= progress.course.turns.length) {
    const observation = way.sights.at(progress.course, progress.turn, progress.offers);
    const outcome = outcomeOf(way, observation);
    if (outcome instanceof Promise) return outcome.then((awaited) => settle(way, progress, take(way, progress, observation, awaited)));
    const passage = take(way, progress, observation, outcome);
    if (passage instanceof Promise) return settle(way, progress, passage);
    if (passage) return passage;
  }
  return stopped(progress, { how: 'ended', turn: progress.course.turns.length, end: progress.course.end });
}

/** What a turn that took time came to: the passage, or it goes on. */
async function settle(way: Way, progress: Progress, taken: Taken): Promise<Passage> {
  return (await taken) ?? goOn(way, progress);
}

function outcomeOf({ policy, team }: Way, observation: Observation): Outcome | Promise<Outcome> {
  try {
    const decided = decideSafely(policy, observation, team);
    return decided instanceof Promise ? decided.catch(unavailable) : decided;
  } catch (error) {
    return unavailable(error);
  }
}

/** @throws ModelError where nothing more can be played */
function unavailable(error: unknown): Outcome {
  if (error instanceof ModelError && error.reach === 'run') throw error;
  if (error instanceof Unavailable) return { unavailable: error.message };
  throw error;
}

/** The passage where the turn was its end. */
type Taken = Passage | undefined | Promise<Passage | undefined>;

/** Does what was decided. Gives the passage where that was its end; else the next turn is to be decided. */
function take(way: Way, progress: Progress, observation: Observation, outcome: Outcome): Taken {
  const { course, turn } = progress;
  if ('unavailable' in outcome) return stopped(progress, { how: 'errored', turn, message: outcome.unavailable });
  const { decision, failure } = outcome;
  if (isWorthRecording(decision, failure)) progress.decisions.push(recorded(turn, decision, failure));
  progress.turn += 1;
  if (decision.do === 'continue') return undefined;
  const offer = decision.do === 'offer' ? answerAt(course, turn) : undefined;
  if (offer) progress.offers.push(offer);
  if (!offer || offer.answer === 'accepted') {
    const passage = stopped(progress, { how: 'escalated', turn, by: offer ? 'offer_accepted' : 'escalate' });
    if (way.hasHandoff) handOver(passage, way, observation, way.sights.groundAt(course, turn), decision, failure);
    return passage;
  }
  return offer.answer === 'declined' ? goOnAfter(way, progress, turn, decision.say) : undefined;
}

/** A course of its own may have to be played first; where that cannot be done, this variant's way ends here. */
function goOnAfter(way: Way, progress: Progress, turn: number, say: string): Taken {
  const next = way.courses.afterDeclined(progress.course, turn, say);
  if (!(next instanceof Promise)) {
    progress.course = next;
    return undefined;
  }
  return next.then(
    (course) => {
      progress.course = course;
      return undefined;
    },
    (error: unknown) => {
      if (error instanceof InvalidCustomer) return stopped(progress, { how: 'errored', turn: error.turn, message: error.message, invalid: true });
      if (error instanceof Unavailable) return stopped(progress, { how: 'errored', turn, message: error.message });
      throw error;
    },
  );
}

function stopped({ course, offers, decisions }: Progress, stop: Stop): Passage {
  return { course: course.id, offers, decisions, stop };
}

function isWorthRecording(decision: Decision, failure: string | undefined): boolean {
  return decision.do !== 'continue' || failure !== undefined || decision.diagnostics.fired !== undefined || decision.diagnostics.errors.length > 0;
}

function recorded(turn: number, decision: Decision, failure: string | undefined): RecordedDecision {
  const { fired, also_fired, errors } = decision.diagnostics;
  const [others, broken] = [[...also_fired], [...errors]];
  const made = fired ? { turn, do: decision.do, fired, also_fired: others, errors: broken } : { turn, do: decision.do, also_fired: others, errors: broken };
  return (failure === undefined ? made : { ...made, failure }) as RecordedDecision;
}

function answerAt(course: PlayedCourse, turn: number): Offer {
  const answer = course.offerAt(turn)?.answer;
  if (answer === undefined) throw new Error(`the course \`${course.id}\` has no answer to an offer at turn ${turn}`);
  return { turn, answer };
}

function handOver(passage: Passage, { policy, team }: Way, observation: Observation, ground: Ground, decision: Handover, failure: string | undefined): void {
  const { route, urgency, say } = decision;
  passage.routing = { route, urgency, say };
  passage.handoff = buildHandoff({ observation, ground, decision, spec: policy.handoff, team, failure });
}
