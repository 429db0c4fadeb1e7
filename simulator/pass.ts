import type { Decision } from '../core/decision.ts';
import type { Observation, Offer } from '../core/observation.ts';
import { type ObservedContext, observe, type Reading } from '../core/observe.ts';
import { Unavailable } from '../core/outage.ts';
import type { Team } from '../core/team.ts';
import { decideSafely } from '../policies/decide-safely.ts';
import { buildHandoff } from '../policies/handoff/build.ts';
import type { Policy } from '../policies/policy.ts';
import type { Passage, RecordedDecision, Stop } from '../runs/record.ts';
import type { PlayedCourse } from './course.ts';
import type { Courses } from './courses.ts';

export interface PassOptions {
  readonly context: ObservedContext;
  readonly team: Team;
  readonly reading: Reading;
}

type Handover = Extract<Decision, { do: 'offer' | 'escalate' }>;

/**
 * Takes one policy through a conversation: it decides turn by turn, and stops where it hands over or the course ends.
 * On derived signals only the decisions count, so no handoff package is built.
 */
export async function passThrough(policy: Policy, courses: Courses, options: PassOptions): Promise<Passage> {
  const decisions: RecordedDecision[] = [];
  const offers: Offer[] = [];
  let course = courses.root;
  const finish = (stop: Stop): Passage => ({ course: course.id, offers, decisions, stop });
  for (let turn = 1; turn <= course.turns.length; turn += 1) {
    const observation = observe(options.context, course.turns, turn, [...offers], options.reading);
    const decided = await outcomeOf(policy, observation, options.team);
    if ('unavailable' in decided) return finish({ how: 'errored', turn, message: decided.unavailable });
    const { decision, failure } = decided;
    if (isWorthRecording(decision, failure)) decisions.push(recorded(turn, decision, failure));
    if (decision.do === 'continue') continue;
    const offer = decision.do === 'offer' ? answerAt(course, turn) : undefined;
    if (offer) offers.push(offer);
    if (!offer || offer.answer === 'accepted') {
      const stop: Stop = { how: 'escalated', turn, by: offer ? 'offer_accepted' : 'escalate' };
      return options.reading === 'derived' ? finish(stop) : { ...finish(stop), ...handover(policy, observation, decision, options.team, failure) };
    }
    if (offer.answer === 'declined') course = courses.afterDeclined(course, turn);
  }
  return finish({ how: 'ended', turn: course.turns.length, end: course.end });
}

async function outcomeOf(policy: Policy, observation: Observation, team: Team): Promise<{ decision: Decision; failure?: string } | { unavailable: string }> {
  try {
    return await decideSafely(policy, observation, team);
  } catch (error) {
    if (error instanceof Unavailable) return { unavailable: error.message };
    throw error;
  }
}

function isWorthRecording(decision: Decision, failure: string | undefined): boolean {
  return decision.do !== 'continue' || failure !== undefined || decision.diagnostics.fired !== undefined || decision.diagnostics.errors.length > 0;
}

function recorded(turn: number, decision: Decision, failure: string | undefined): RecordedDecision {
  const { fired, also_fired, errors } = decision.diagnostics;
  return {
    turn,
    do: decision.do,
    ...(fired ? { fired } : {}),
    also_fired: [...also_fired],
    errors: [...errors],
    ...(failure === undefined ? {} : { failure }),
  } as RecordedDecision;
}

function answerAt(course: PlayedCourse, turn: number): Offer {
  const answer = course.offers[turn - 1]?.answer;
  if (answer === undefined) throw new Error(`the course \`${course.id}\` has no answer to an offer at turn ${turn}`);
  return { turn, answer };
}

function handover(policy: Policy, observation: Observation, decision: Handover, team: Team, failure: string | undefined): Pick<Passage, 'routing' | 'handoff'> {
  return {
    routing: { route: decision.route, urgency: decision.urgency, say: decision.say },
    handoff: buildHandoff({ observation, decision, spec: policy.handoff, team, ...(failure === undefined ? {} : { failure }) }),
  };
}
