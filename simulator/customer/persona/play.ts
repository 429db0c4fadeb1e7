import type { Draws } from '../../../core/draws.ts';
import type { Team } from '../../../core/team.ts';
import { withOffset } from '../../../core/time.ts';
import type { CourseEnd, CourseTurn, Harm } from '../../../runs/record.ts';
import type { PersonaCustomer } from '../../../scenarios/population/customer.ts';
import type { OfferAtTurn, PlayedCourse } from '../../course.ts';
import type { Act } from '../../language/speech.ts';
import type { Perceived } from '../../perceived.ts';
import type { SignalModel } from '../../perception/models/draw-signals.ts';
import type { Expressed } from '../../perception/models/expressed.ts';
import { harmWith, harmWithout, SENTIMENT_FROM, WAITS } from './dynamics.ts';
import { type Case, type Cases, casesOf } from './need.ts';
import type { Person } from './person.ts';
import { replyTo } from './reply-to.ts';
import { speechOf } from './speech-of.ts';
import { standIn } from './stand-in.ts';
import { after, firstState, knowsAll, type PersonaState, type TurnEffect } from './state.ts';
import type { Speech, Voice } from './voice.ts';

/** Everything that a conversation with one persona is played with. */
export interface PersonaPlay {
  readonly customer: PersonaCustomer;
  readonly person: Person;
  readonly team: Team;
  readonly draws: Draws;
  readonly signalsOf: SignalModel;
  readonly voice: Voice;
  readonly maxTurns: number;
}

/** The customer answers within half a minute to three minutes; an assumption. */
const ANSWERS_S = { from: 30, to: 180 } as const;
/** Shown frustration from which a curt customer is hostile, and one who was not understood says so; assumptions. */
const CURT_FROM = 0.5;
const COMPLAINS_FROM = 0.35;
/** The turn at which a second problem is brought up, once the wish was said. */
const ALSO_AT = 2;

/** Course 0: the conversation with no handoff, to its natural end, with what would become of the customer at each turn. */
export function playPersona(play: PersonaPlay): PlayedCourse {
  const harm: Mutable<Harm> = { without: [], with: [], reasons: {} };
  return goOn(play, '0', [], [], [], firstState(play.person), { harm, cases: casesOf(play.customer.goal, play.person, play.team) });
}

/** What followed when the offer at `turn` of `parent` was declined. */
function playFork(play: PersonaPlay, parent: PlayedCourse, turn: number, from: PersonaState): PlayedCourse {
  const before = [parent.turns.slice(0, turn), parent.beats.slice(0, turn), parent.asks.filter((asked) => asked <= turn)] as const;
  return goOn(play, `${parent.id}/${turn}`, ...before, from, { cases: casesOf(play.customer.goal, play.person, play.team) });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

interface Kept {
  readonly cases: Cases;
  /** Filled as the course is played; on course 0 alone. */
  readonly harm?: Mutable<Harm>;
}

function goOn(
  play: PersonaPlay,
  id: string,
  earlier: readonly CourseTurn[],
  earlierBeats: readonly string[],
  earlierAsks: readonly number[],
  from: PersonaState,
  { cases, harm }: Kept,
): PlayedCourse {
  const [turns, beats, asks] = [[...earlier], [...earlierBeats], [...earlierAsks]];
  const [states, effects]: [PersonaState[], TurnEffect[]] = [[], []];
  let state = from;
  while (!state.gone && state.turn <= play.maxTurns) {
    const { turn, effect } = playTurn(play, state, cases);
    turns.push(turn);
    beats.push(state.act);
    if (state.act === 'asks_for_human') asks.push(state.turn);
    if (harm) foretell(harm, state, knowsAll(state, play.person) ? cases.known : cases.asking);
    states.push(state);
    effects.push(effect);
    state = next(play, state, effect);
  }
  const end: CourseEnd = state.served ? 'resolved' : state.gone ? 'abandoned' : 'turn_limit';
  const first = earlier.length;
  const offerAt = (turn: number): OfferAtTurn | undefined => {
    const [asked, effect] = [states[turn - 1 - first], effects[turn - 1 - first]];
    if (asked === undefined || effect === undefined) return undefined;
    if (accepts(play, asked)) return { answer: 'accepted' };
    return { answer: 'declined', fork: () => playFork(play, course, turn, next(play, asked, { ...effect, offered: true })) };
  };
  const course: PlayedCourse = { id, turns, beats, asks, offerAt, end, shared: first, ...(harm ? { harm } : {}) };
  return course;
}

function next({ person, customer }: PersonaPlay, state: PersonaState, effect: TurnEffect): PersonaState {
  return after(state, effect, person, customer.persona.cooling, customer.persona.leaves);
}

function playTurn(play: PersonaPlay, state: PersonaState, { known: { need } }: Cases): { readonly turn: CourseTurn; readonly effect: TurnEffect } {
  const { customer, person, team, draws, voice } = play;
  const agent = draws.at(state.turn, 'agent');
  const luck = agent();
  const way = agent();
  const varies = agent();
  const leaves = agent();
  const answersAfter = agent();
  const waits = agent();
  const shown = Math.min(1, state.strain * person.expresses);
  const brings = person.also && state.turn === ALSO_AT && state.stated && !state.served;
  const { signals, sources } = perceived(play, state, shown, brings);
  const move = standIn(customer, person, team, need, state, signals, luck, way);
  const speech = speechOf(play, state, shown, brings ? neighboursOf(customer.repertoire)[0] : undefined);
  const turn = {
    turn: state.turn,
    at: withOffset(state.clockMs, team.timezone),
    customer: voice.speak(speech, draws.at(person.hasHabit && isCommonplace(speech) ? 0 : state.turn, 'words')),
    signals,
    sources,
    derived: NOTHING,
    action: move.action,
    authority: move.authority,
    outcome: move.outcome,
    reply: replyTo(play, state, move, speech.intent),
  } as CourseTurn;
  const waited = waits < WAITS.chance;
  const seconds = Math.round(ANSWERS_S.from + answersAfter * (ANSWERS_S.to - ANSWERS_S.from)) + (waited ? WAITS.seconds : 0);
  return { turn, effect: { event: move.event, varies, leaves, seconds, waited, offered: false, confidence: signals.confidence ?? 0 } };
}

/** What people have words for that they always use. */
function isCommonplace({ act, given = [] }: Speech): boolean {
  return act === 'thanks' || act === 'says_bye' || (act === 'gives' && given[0]?.value === '');
}

/** The words were made by us, so what our own extractors read in them would prove nothing. */
const NOTHING = {};

/** Of an answer to a question, what is wanted stays as it was understood before; the rest is perceived anew. */
function perceived(play: PersonaPlay, state: PersonaState, shown: number, brings: boolean): Perceived {
  const read = play.signalsOf(expressedBy(play, state, shown, brings), play.draws.at(state.turn, 'perception'));
  const { intent } = play.customer.goal;
  if (!isAnswer(state) || intent === undefined) return read;
  return { signals: { ...read.signals, intent, confidence: state.confidence }, sources: read.sources };
}

function isAnswer({ act }: PersonaState): boolean {
  return act === 'gives' || act === 'stalls';
}

function expressedBy({ customer, person }: PersonaPlay, state: PersonaState, shown: number, brings: boolean): Expressed {
  const { goal, repertoire } = customer;
  const wants = state.stated && !state.served && state.act !== 'gives_up';
  return {
    intent: wants ? goal.intent : undefined,
    neighbours: neighboursOf(repertoire),
    wants,
    clarity: state.clarity,
    strain: state.strain,
    shown,
    pleased: state.served,
    asksForHuman: state.act === 'asks_for_human',
    curtHostile: person.style === 'curt' && shown >= CURT_FROM,
    reExplains: state.act === 'insists' && shown >= COMPLAINS_FROM,
    topics: wants && !isAnswer(state) ? goal.topics : NO_TOPICS,
    issues: brings ? 2 : 1,
    bare: BARE.has(state.act) && !brings,
  };
}

const BARE: ReadonlySet<Act> = new Set(['greets', 'gives', 'stalls', 'thanks', 'declines_more', 'says_bye']);
const NO_TOPICS: readonly string[] = [];
const neighbours = new WeakMap<object, readonly string[]>();

function neighboursOf(repertoire: PersonaCustomer['repertoire']): readonly string[] {
  const known = neighbours.get(repertoire) ?? Object.keys(repertoire);
  neighbours.set(repertoire, known);
  return known;
}

/** Somebody who asked for a human, or has had enough, takes the offer; others by their liking. */
function accepts({ customer, draws }: PersonaPlay, { turn, asked, strain, served }: PersonaState): boolean {
  const { accepts_at, likes } = customer.persona.offer;
  if (served) return false;
  return asked || strain >= accepts_at || draws.at(turn, 'offer')() < likes;
}

function foretell(harm: Mutable<Harm>, { turn, strain, stated, served, asked }: PersonaState, { need, reasons }: Case): void {
  const isServed = served && need !== 'repair';
  harm.without.push(harmWithout({ strain, asked: asked && !isServed, need: stated && !isServed ? need : undefined }));
  harm.with.push(harmWith({ strain }));
  if (stated) for (const reason of reasons) harm.reasons[reason] ??= turn;
  if (asked) harm.reasons.explicit_request ??= turn;
  if (strain >= SENTIMENT_FROM) harm.reasons.sentiment ??= turn;
}
