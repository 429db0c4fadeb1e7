import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';
import { occursIn } from './quotes.ts';

/** Up to so many letters are a greeting, where the customer has said this many in another message. */
const GREETING = 5;
const SENTENCE = 20;

/** Intent and confidence are the perceived ones; the customer's words and details stand in the turns that are named. */
export function judgeUnderstanding(part: PartOf<'understanding'>, known: Case): Objection[] {
  const { intent, confidence } = known.observation.signals;
  return [
    ...mustHold(part.intent === undefined || part.intent === intent, `the perceived intent was not \`${part.intent}\``),
    ...mustHold(part.confidence === undefined || part.confidence === confidence, `the confidence was not ${part.confidence}`),
    ...mustHold(saidAt(part.wants, part.turn, known), `the customer did not say at turn ${part.turn} what it quotes`),
    ...part.details.flatMap(({ text, turn }) => mustHold(saidAt(text, turn, known), `the customer did not give \`${text}\` at turn ${turn}`)),
    ...mustTell(part.intent !== undefined || intent === undefined, 'it leaves out the perceived intent'),
    ...mustTell(part.confidence !== undefined || confidence === undefined, 'it leaves out how sure the agent was'),
    ...mustTell(saysEnough(part.wants, known), "it lacks the customer's own words for what they want"),
  ];
}

function saidAt(quote: string, turn: number, { customer }: Case): boolean {
  return customer.some((message) => message.turn === turn && occursIn(quote, message.text));
}

function saysEnough(wants: string, { customer }: Case): boolean {
  const letters = lettersIn(wants);
  return letters > GREETING || (letters > 0 && customer.every((message) => lettersIn(message.text) < SENTENCE));
}

function lettersIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}
