import type { Observation } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import { adviceOn } from './advice.ts';
import { triggerOf } from './cause.ts';
import { isMoney } from './details.ts';
import type { Material } from './material.ts';
import type { PartOf } from './package.ts';
import { fill } from './placeholders.ts';
import { reasonForTicket } from './reason.ts';
import { actionPhrase, money, plainName, quote } from './wording.ts';

const MAX_TITLE_QUOTE = 60;
const MAX_WANTS = 300;
const TITLE_DETAILS = 2;

/** A ticket that can be worked on as it stands. */
export function ticketPart(input: Material): PartOf<'ticket'> {
  return {
    title: titleOf(input),
    ...categoryOf(input.observation, input.team),
    priority: input.decision.urgency,
    body: bodyOf(input),
    next_step: fill(adviceOn(triggerOf(input.cause)).next, input),
    ...(input.due === undefined ? {} : { due: input.due }),
  };
}

/** The team's category of the perceived intent. */
function categoryOf({ signals: { intent } }: Observation, team: Team): { category?: string } {
  const known = intent !== undefined && Object.hasOwn(team.intents, intent) ? team.intents[intent] : undefined;
  return known ? { category: known.category } : {};
}

/** `Refund request: 640 USD, A-1093`; without such details, the customer's words. */
function titleOf({ observation, team, wants, details: given }: Material): string {
  const { intent } = observation.signals;
  const { amount } = observation.action;
  const codes = given.flatMap((detail) => (isMoney(detail.text) || detail.text.includes('@') ? [] : [detail.text]));
  const details = [...(amount === undefined ? [] : [money(amount, team)]), ...codes.slice(0, TITLE_DETAILS)];
  const subject = intent === undefined ? 'Request' : plainName(intent);
  const words = intent === undefined || details.length === 0 ? [quote(wants.text, MAX_TITLE_QUOTE)] : [];
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: ${[...words, ...details].join(', ')}`;
}

function bodyOf(input: Material): string {
  const { observation, team, wants } = input;
  const tried = observation.attempts.map((attempt) => `${actionPhrase(attempt.action, attempt.amount, team)}: ${attempt.outcome} (turn ${attempt.turn})`);
  return [
    `Customer, turn ${wants.turn}: ${quote(wants.text, MAX_WANTS)}`,
    `Tried: ${tried.length === 0 ? 'nothing yet' : tried.join('; ')}`,
    `Handed over: ${reasonForTicket(input)}`,
  ].join('\n');
}
