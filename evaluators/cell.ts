import type { Team } from '../core/team.ts';
import { Trigger } from '../core/vocabulary.ts';
import { type WholeCourse, wholeCourse } from '../runs/courses.ts';
import type { ConversationRecord, Passage } from '../runs/record.ts';
import { type Reading, readAs } from '../scenarios/contested.ts';
import { type ResolvedTruth, resolveTruth } from '../scenarios/resolve.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Violation, violationsOf } from './authority.ts';
import { type HandoffScore, scoreHandoff } from './handoff/score.ts';
import { type Handed, type Outcome, outcomeOf } from './outcome.ts';
import { type Rightness, rightnessOf } from './rightness.ts';
import { type Timeline, timelineOf } from './timeline.ts';

type Walk = Pick<Passage, 'course' | 'offers' | 'decisions' | 'stop'>;

/** One conversation under one variant, judged. */
export interface Cell {
  readonly variant: string;
  readonly scenario: string;
  readonly family: string;
  readonly stratum: string;
  /** Of several conversations that came out alike, the first. */
  readonly trial: number;
  /** How many conversations came out like this; more than 1 where cells were gathered (`evaluators/gathered.ts`). */
  readonly times: number;
  /** How often such a contact comes relative to others of the suite. */
  readonly weight: number;
  readonly kind: ConversationRecord['kind'];
  /** The need on course 0: the same for every variant. */
  readonly need: ResolvedTruth['need'];
  /** The truth on the course that this variant followed. */
  readonly truth: ResolvedTruth;
  readonly basis?: 'mandate' | 'outcome';
  readonly probes?: Trigger;
  readonly outcome: Outcome;
  readonly handed: Handed;
  readonly walk: Walk;
  readonly timeline: Timeline;
  /** Of a customer with hidden state who must go to a human: what called for one when the need arose. */
  readonly calls?: readonly Trigger[];
  /** Attempts beyond the agent's authority that this variant let through. */
  readonly violations: readonly Violation[];
  /** Whether its words were kept: without them no handoff can be judged. */
  readonly isSilent: boolean;
  readonly handoff?: HandoffScore;
  readonly rightness?: Rightness;
}

/** Judges one record for every variant, by the labels given; in the order in which the variants were played. */
export function cellsOf(record: ConversationRecord, scenario: Scenario, team: Team): Cell[] {
  const courseOf = wholeCourses(record);
  return Object.entries(record.variants).map(([variant, passage]) => ({
    ...judge(record, scenario, variant, passage, courseOf),
    ...judgeHandoff(record, scenario, team, passage, courseOf),
  }));
}

/** The same without judging handoffs, which is the costly part: for figures while a run is played. */
export function cellsOfDecisions(record: ConversationRecord, scenario: Scenario): Cell[] {
  const courseOf = wholeCourses(record);
  return Object.entries(record.variants).map(([variant, passage]) => judge(record, scenario, variant, passage, courseOf));
}

/** The same without judging handoffs, with contested labels read one way. */
export function cellsAsRead(record: ConversationRecord, scenario: Scenario, reading: Reading): Cell[] {
  const read = { ...scenario, truth: readAs(scenario.truth, reading) };
  const courseOf = wholeCourses(record);
  return Object.entries(record.variants).map(([variant, passage]) => judge(record, read, variant, passage, courseOf));
}

/** The same for the passages on derived signals, which hold no handoff package. */
export function cellsOnDerived(record: ConversationRecord, scenario: Scenario): Cell[] {
  const courseOf = wholeCourses(record);
  return Object.entries(record.on_derived).map(([variant, walk]) => judge(record, scenario, variant, walk, courseOf));
}

type CourseOf = (id: string) => WholeCourse;

/** Several variants follow the same course, and what was observed on it is read once. */
function wholeCourses(record: ConversationRecord): CourseOf {
  const courses = new Map<string, WholeCourse>();
  return (id) => {
    const before = courses.get(id);
    if (before !== undefined) return before;
    const course = wholeCourse(record, id);
    courses.set(id, course);
    return course;
  };
}

function judge(record: ConversationRecord, scenario: Scenario, variant: string, walk: Walk, courseOf: CourseOf): Cell {
  const course0 = courseOf('0');
  const course = courseOf(walk.course);
  const truth = resolveTruth(scenario.truth, course0, course);
  const handed = handedOver(walk, scenario);
  const { basis, probes, offer_suffices } = scenario.truth;
  return {
    variant,
    scenario: record.scenario,
    family: scenario.family,
    stratum: scenario.stratum,
    trial: record.trial,
    times: 1,
    weight: scenario.weight ?? 1,
    kind: record.kind,
    need: resolveTruth(scenario.truth, course0, course0).need,
    truth,
    ...(basis === undefined ? {} : { basis }),
    ...(probes === undefined ? {} : { probes }),
    ...callsFor(truth, scenario, record),
    outcome: outcomeOf({ truth, offerSuffices: offer_suffices, passage: walk, handed }),
    handed,
    walk,
    timeline: timelineOf(course, walk.stop),
    violations: violationsOf(course, walk.stop),
    isSilent: record.words === 'left_out',
  };
}

/** An unanswered offer might have been accepted; past a recorded transfer nobody knows what the variant would have done. */
function handedOver({ stop, offers }: Walk, { customer }: Scenario): Handed {
  if (stop.how === 'escalated') return 'yes';
  const cut = customer.kind === 'transcript' && customer.recorded_transfer !== undefined;
  return cut || offers.some((offer) => offer.answer === 'unanswered') ? 'perhaps' : 'no';
}

function judgeHandoff(record: ConversationRecord, { truth }: Scenario, team: Team, passage: Passage, courseOf: CourseOf): Pick<Cell, 'handoff' | 'rightness'> {
  if (passage.stop.how !== 'escalated' || passage.handoff === undefined) return {};
  const course = courseOf(passage.course);
  const { facts, skills, urgency } = truth;
  return {
    handoff: scoreHandoff({ handoff: passage.handoff, course, passage, context: record.context, team, facts, skills, urgency }),
    rightness: rightnessOf(passage, truth, team, stateReasons(truth, record, passage.stop.turn)),
  };
}

function callsFor(truth: ResolvedTruth, { truth: label }: Scenario, record: ConversationRecord): Pick<Cell, 'calls'> {
  const isDated = label.need === 'latent' && truth.need === 'must' && truth.timing === 'timed';
  return isDated ? { calls: stateReasons(label, record, truth.opening) ?? label.triggers } : {};
}

/** The reasons for a human that a customer's state gave by then; undefined where the label names them instead. */
function stateReasons(truth: Scenario['truth'], record: ConversationRecord, turn: number): Trigger[] | undefined {
  const reasons = record.latent['0']?.harm?.reasons;
  if (truth.need !== 'latent' || reasons === undefined) return undefined;
  return Trigger.options.filter((trigger) => (reasons[trigger] ?? Number.POSITIVE_INFINITY) <= turn);
}

/** A need that nobody dates: a handoff is neither in nor out of a window, and only a hit is ever seen, so it has no part in a recall. */
export function isUntimed({ truth }: Pick<Cell, 'truth'>): boolean {
  return truth.need === 'must' && truth.timing === 'untimed';
}
