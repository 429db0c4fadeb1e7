import type { Message, Observation } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';

/** Of a long text only so many times `max` are looked at. */
const LOOK_AHEAD = 8;

/** White space other than single blanks. */
const UNEVEN = /\s\s|[^\S ]/;

/** At most `max` UTF-16 units of a text on one line, cut at a word where there is one, with `…` where it was cut. */
export function elide(text: string, max: number): string {
  const start = text.trim();
  if (start.length <= max && !UNEVEN.test(start)) return start;
  const line = start.slice(0, LOOK_AHEAD * max).replace(/\s+/g, ' ');
  if (start.length <= LOOK_AHEAD * max && line.length <= max) return line;
  const cut = line.slice(0, max);
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut.slice(0, max - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const CURLY = /[“”]/;

/** The customer's words, elided, in curly quotes: what stands in them was said. Curly quotes inside become straight. */
export function quote(text: string, max: number): string {
  const line = elide(text, max);
  return `“${CURLY.test(line) ? line.replace(/[“”]/g, '"') : line}”`;
}

/** A figure for people: at most two decimals, no trailing zeros. */
export function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(2)));
}

/** An amount in the team's currency: `640 USD`, `59.90 USD`. */
export function money(value: number, team: Team): string {
  return `${Number.isInteger(value) ? value : value.toFixed(2)} ${team.currency}`;
}

/** `refund_request` as `refund request`. */
export function plainName(name: string): string {
  return name.replaceAll('_', ' ');
}

/** What an action is called: the team's title for it, else its name in plain words. */
export function actionTitle(name: string, team: Team): string {
  const title = Object.hasOwn(team.actions, name) ? team.actions[name]?.title : undefined;
  return title ?? plainName(name);
}

/** An action with its amount: `Refund a payment, 640 USD`. */
export function actionPhrase(name: string, amount: number | undefined, team: Team): string {
  const title = actionTitle(name, team);
  return amount === undefined ? title : `${title}, ${money(amount, team)}`;
}

/** The customer's latest words; blank only where they never said anything. */
export function lastWords(observation: Observation): Pick<Message, 'text' | 'turn'> {
  return observation.messages.findLast(isOfCustomer) ?? { text: observation.message, turn: observation.turn };
}

/** Messages of the customer that hold anything but white space. */
export function customerMessages(observation: Observation): Observation['messages'] {
  return observation.messages.filter(isOfCustomer);
}

function isOfCustomer({ role, text }: Message): boolean {
  return role === 'customer' && /\S/.test(text);
}
