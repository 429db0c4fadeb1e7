import type { Team } from '../../../core/team.ts';
import type { CourseEnd } from '../../../runs/record.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import type { LlmCustomer } from '../../../scenarios/sheet/customer.ts';
import type { OfferAtTurn, PlayedCourse } from '../../course.ts';
import { forkId } from '../../fork-id.ts';
import type { ModelPlay } from '../../model-play.ts';
import type { Perceiver } from '../../perception/perceive.ts';
import { asksOf, declinedAt, type Line, NO_TURNS, withStep } from './line.ts';
import { takesOffer } from './offer.ts';
import { soFarOf } from './so-far.ts';
import { playTurn } from './turn.ts';
import type { FaultKind } from './validity/fault.ts';

/** Everything that a conversation with a customer of a sheet is played with. */
export interface SheetPlay {
  readonly scenario: Scenario;
  readonly customer: LlmCustomer;
  readonly trial: number;
  readonly team: Team;
  readonly perceiver: Perceiver;
  readonly maxTurns: number;
  readonly models: ModelPlay;
  /** Is told of each fault for which a turn is asked for again. */
  readonly rejected?: (fault: FaultKind) => void;
}

/**
 * Course 0: the conversation with no handoff, to its natural end.
 * @throws InvalidCustomer, Unavailable, ModelError as `askModel` does
 */
export function playSheet(play: SheetPlay): Promise<PlayedCourse> {
  return goOn(play, '0', NO_TURNS, () => undefined);
}

async function goOn(play: SheetPlay, id: string, from: Line, earlierOffer: PlayedCourse['offerAt']): Promise<PlayedCourse> {
  let line = from;
  while (!line.gone && line.turns.length < play.maxTurns) line = withStep(line, await playTurn(play, id, line));
  const shared = from.turns.length;
  const { turns, beats, also, felt } = line;
  const offerAt = (turn: number): OfferAtTurn | undefined => (turn <= shared ? earlierOffer(turn) : offerOf(play, id, line, turn, offerAt));
  return { id, turns, beats, also, felt, asks: asksOf(line), end: endOf(play, line), shared, offerAt };
}

function endOf({ customer }: SheetPlay, line: Line): CourseEnd {
  if (!line.gone) return 'turn_limit';
  return soFarOf(line.pasts, customer.sheet).served ? 'resolved' : 'abandoned';
}

/** Whoever has gone for good comes to no other course. */
function offerOf(play: SheetPlay, id: string, line: Line, turn: number, offerAt: PlayedCourse['offerAt']): OfferAtTurn | undefined {
  const { sheet } = play.customer;
  const felt = line.felt[turn - 1];
  if (felt === undefined) return undefined;
  const asked = line.pasts.slice(0, turn).some((past) => past.asked);
  if (takesOffer(sheet, { felt, asked, served: soFarOf(line.pasts.slice(0, turn - 1), sheet).served })) return { answer: 'accepted' };
  if (line.gone && turn === line.turns.length) return { answer: 'declined' };
  return { answer: 'declined', forkOn: (say) => goOn(play, forkId(id, turn, say), declinedAt(line, turn, say), offerAt) };
}
