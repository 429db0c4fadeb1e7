import { ASKS_NOBODY } from './request-guards.ts';
import { readRequest } from './request-text.ts';
import { ALONE, ASKS, URGED } from './request-wordings.ts';
import type { CustomerText } from './text.ts';

/**
 * Whether the customer asks for a person in this message, in whatever wording: to speak to one, to be passed on,
 * called back or given a number, or rid of the bot.
 *
 * Persons are named by kind, stretches that ask for nobody (declined, asked about, reported, other meanings) are cut
 * out, and what is left is compared with ways to ask. It sees English wordings only, knows nothing of what was said
 * before ("yes, do that" is no request), and takes a complaint about the bot ("this bot is stupid") for a complaint.
 */
export function asksForPerson(text: CustomerText): boolean {
  const asking = readRequest(text).replace(ASKS_NOBODY, ' ~');
  return ASKS.test(asking.replaceAll(' ,', '')) || ALONE.test(asking) || URGED.test(asking);
}
