import { GAP } from './request-grammar.ts';
import { ASKS_NOBODY } from './request-guards.ts';
import { requestChance } from './request-model.ts';
import { compile, readRequest, withoutManners } from './request-text.ts';
import { ASKS, BARE, TELLING } from './request-wordings.ts';
import type { CustomerText } from './text.ts';

const TELLS = compile(TELLING);
const NOBODY = compile(ASKS_NOBODY, 'g');
const ASKING = compile(ASKS);
const ALONE = compile(BARE);
/** Somebody to talk to, or the machine, in what the guards left: without it the model is not asked. */
const SPEAKS_OF_SOMEONE = compile(['CONTACT|ROBOT|MEET|GET_HOLD|TALKING_TO']);
/** What no rule knows counts only where the model is this sure; chosen so that questions to banks and airlines stay questions. */
const SURE = 0.75;

/**
 * Whether the customer asks for a person in this message, in whatever wording: to speak to one, to be passed on,
 * called back or given a number, or rid of the bot. In any trade; slips of spelling in the words that matter are read
 * over.
 *
 * Words become symbols of their classes (request-words.ts), persons are named by kind (people.ts), stretches that ask
 * for nobody (declined, asked about, reported, other meanings: request-guards.ts) are cut out, and what is left is
 * compared with ways to ask (request-wordings.ts and its fellows). So "I spoke to an agent, now get me a manager" asks,
 * and "no need for a manager, your agent helped" does not. Where no rule knows the wording, a model trained on written
 * examples decides (request-model.ts), if it is sure.
 *
 * Plain requests it finds nearly all. Of those in unusual words (hints, images, a colleague's first name, a role that no
 * list holds) it misses more than half: see `requests.test.jsonl` in bench/signals/explicit-request.ts. English only. It knows
 * nothing of what was said before: "yes, do that" is no request. A complaint about the bot ("this bot is stupid") is a
 * complaint. "Can someone explain why" asks for an explanation, "who can I talk to about my loan" for a person; so do
 * "who is your manager" and "what is your phone number". A person outside the firm ("speak to the seller") may be
 * taken for one inside. A message that both asks ("may I talk to a nurse") and speaks of asking ("if I talk to a
 * nurse, …") counts as asking.
 */
export function asksForPerson(text: CustomerText): boolean {
  const symbols = readRequest(text);
  if (!TELLS.test(symbols)) return false;
  const left = symbols.replace(NOBODY, GAP);
  return asksByRules(left) || (SPEAKS_OF_SOMEONE.test(left) && requestChance(text, symbols) > SURE);
}

/** The rules' answer alone. @param symbols what `readRequest` makes of the text */
export function findsByRules(symbols: string): boolean {
  return TELLS.test(symbols) && asksByRules(symbols.replace(NOBODY, GAP));
}

/** @param left what was read, without the stretches that ask for nobody */
function asksByRules(left: string): boolean {
  return ASKING.test(withoutManners(left)) || ALONE.test(left);
}
