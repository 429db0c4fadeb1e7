import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { datesIn } from './claims/dates.ts';
import { numberOf } from './claims/number-words.ts';
import { isRounded } from './figures.ts';
import { mustBeSeen, mustHold, mustTell, type Objection } from './objections.ts';
import { occursIn } from './quotes.ts';
import { wishHolds } from './wording.ts';
import { shared, stemsIn, tellingStems, wordsIn } from './words.ts';

/** Up to so many letters are a greeting, where the customer has said this many in another message. */
const GREETING = 5;
const SENTENCE = 20;

/** Intent and confidence are the perceived ones; the wish is the customer's, quoted or in other words; details stand in the turns that are named. */
export function judgeUnderstanding(part: PartOf<'understanding'>, known: Case): Objection[] {
  const { intent, confidence } = known.observation.signals;
  return [
    ...mustHold(part.intent === undefined || part.intent === intent, `the perceived intent was not \`${part.intent}\``),
    ...mustHold(
      part.confidence === undefined || (confidence !== undefined && isNear(part.confidence, confidence)),
      `the confidence was not ${part.confidence}`,
    ),
    ...wantsHold(part, known),
    ...part.details.flatMap(({ text, turn }) => mustHold(gaveAt(text, turn, known), `the customer did not give \`${text}\` at turn ${turn}`, 'made_up')),
    ...mustTell(part.intent !== undefined || intent === undefined, 'it leaves out the perceived intent'),
    ...mustTell(part.confidence !== undefined || confidence === undefined, 'it leaves out how sure the agent was'),
    ...mustTell(saysEnough(part.wants, known), "it lacks the customer's own words for what they want", 'boilerplate'),
  ];
}

/** The customer's words, from the turn that is named; or other words for them, which claim nothing more. */
function wantsHold({ wants, turn }: PartOf<'understanding'>, known: Case): Objection[] {
  if (saidAt(wants, turn, known)) return [];
  if (known.customer.some(({ text }) => wants.trim() !== '' && occursIn(wants, text))) {
    return mustHold(false, `the customer did not say at turn ${turn} what it quotes`);
  }
  const own = tellingStems(wants);
  const common = shared(own, tellingStems(known.evidence.customer));
  return [
    ...mustBeSeen(common >= Math.min(2, own.size), `the customer said little of what \`${wants.slice(0, 60)}\` says`),
    ...mustTell(common > 0 || shared(own, known.evidence.telling) > 1, 'it would fit any customer', 'boilerplate'),
    ...wishHolds(wants, known),
  ];
}

function saidAt(quote: string, turn: number, { customer }: Case): boolean {
  return customer.some((message) => message.turn === turn && occursIn(quote, message.text));
}

/** A detail as the customer gave it, in any case and with other words between its own. */
function gaveAt(detail: string, turn: number, known: Case): boolean {
  if (saidAt(detail, turn, known)) return true;
  const words = wordsIn(detail);
  return words.length > 0 && known.customer.some((message) => message.turn === turn && words.every((word) => isGiven(word, message.text)));
}

function isGiven(word: string, text: string): boolean {
  const stems = stemsIn(text);
  const number = numberOf(word);
  if (number === undefined) return stems.has([...stemsIn(word)][0] ?? '');
  return wordsIn(text).some((said) => numberOf(said) === number) || datesIn(text).days.includes(String(number));
}

/** Equal, as precisely as it was given, from one decimal on. */
function isNear(given: number, real: number): boolean {
  return given === real || (String(given).length > 2 && isRounded(String(given), [real]));
}

function saysEnough(wants: string, { customer }: Case): boolean {
  const letters = lettersIn(wants);
  return letters > GREETING || (letters > 0 && customer.every((message) => lettersIn(message.text) < SENTENCE));
}

function lettersIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}
