import seedrandom from 'seedrandom';
import { SPOKEN_INTENTS } from '../../simulator/language/banks.ts';
import { speak } from '../../simulator/language/speak.ts';
import type { Act, Details, Speech } from '../../simulator/language/speech.ts';
import type { Conversation } from './customers.ts';
import { FIRST_NAMES, LAST_NAMES, MONTHS, PRODUCTS } from './particulars.ts';

/**
 * Customers with temperaments in a plausible mix, most of them served: the real ones beside whom they are put were served too.
 * What each says is the grammar's; the course of the conversation is drawn here.
 */
export function generatedConversations(count: number, seed: string): readonly Conversation[] {
  return Array.from({ length: count }, (_, at) => conversationOf(seedrandom.tychei(`${seed}/${at}`)));
}

type Draw = () => number;
type Temper = Omit<Speech, 'act' | 'shown' | 'details' | 'also'>;

const CASUAL = 0.86;
const FORMAL = 0.03;
const GREETS = 0.9;
const GREETS_TWICE = 0.1;
const TROUBLED = 0.08;
const SECOND_ISSUE = 0.08;
const THANKS = 0.88;
const THANKS_AGAIN = 0.75;
const THANKS_THRICE = 0.35;
const CLOSING: ReadonlySet<Act> = new Set(['thanks', 'declines_more', 'says_bye']);
/** How much a thought that stands one place earlier tends to come earlier. */
const EARLIER = 0.25;

function conversationOf(draw: Draw): Conversation {
  const temper = temperOf(draw);
  const thoughts = thoughtsOf(draw);
  const course = courseOf(draw);
  const second = draw() < SECOND_ISSUE ? 1 + Math.floor(draw() * course.length) : -1;
  const troubled = course.includes('insists');
  return course.map((act, at) => {
    const shown = troubled && !CLOSING.has(act) ? draw() * 0.8 : 0;
    const also = at === second && act === 'clarifies' ? { also: pick(SPOKEN_INTENTS, draw) } : {};
    return speak({ ...temper, act, shown, details: thoughts[at % thoughts.length] ?? {}, ...also }, draw);
  });
}

function courseOf(draw: Draw): readonly Act[] {
  const course: Act[] = [];
  if (draw() < GREETS) course.push('greets');
  if (draw() < GREETS_TWICE) course.push('greets');
  course.push('states');
  for (let count = 2 + Math.floor(draw() * 2.6 + draw() * 2.6); count > 0; count -= 1) course.push('clarifies');
  if (draw() < TROUBLED) course.splice(-1, 1, 'insists', 'clarifies');
  if (draw() < THANKS) course.push('thanks');
  if (draw() < THANKS_AGAIN) course.push('declines_more');
  if (draw() < THANKS_THRICE) course.push('says_bye');
  return course;
}

function temperOf(draw: Draw): Temper {
  const register = draw();
  return {
    intent: pick(SPOKEN_INTENTS, draw),
    style: pick(['says', 'curt', 'sarcastic', 'polite', 'silent'] as const, draw),
    register: register < CASUAL ? 'casual' : register < CASUAL + FORMAL ? 'formal' : 'plain',
    verbosity: draw() < 0.18 ? 0.3 + 0.5 * draw() : 0.4 * draw() * draw(),
    clarity: 1 - 0.4 * draw() * draw(),
    typos: 0.12 * draw() * draw(),
    toldBefore: draw() < 0.05,
  };
}

function detailsOf(draw: Draw): Required<Omit<Details, 'value'>> {
  const last = draw() < 0.3 ? ` ${pick(LAST_NAMES, draw)}` : '';
  return {
    order: numberOf(draw),
    amount: `$${Math.floor(5 + draw() * 300)}`,
    date: dateOf(draw),
    product: pick(PRODUCTS, draw),
    name: pick(FIRST_NAMES, draw) + last,
  };
}

function dateOf(draw: Draw): string {
  const day = 1 + Math.floor(draw() * 28);
  const month = 1 + Math.floor(draw() * 12);
  return draw() < 0.4 ? `${pick(MONTHS, draw)} ${day}` : draw() < 0.5 ? `${month}/${day}` : `${month}/${day}/2026`;
}

/**
 * What the questions of the agent bring to mind, one after the other: nobody is asked for the same twice. Numbers are new each
 * time, for agents ask for numbers of many kinds.
 */
function thoughtsOf(draw: Draw): readonly Details[] {
  const { order, amount, date, product, name } = detailsOf(draw);
  const asked: readonly Details[] = [
    ...[draw() < 0.5 ? { name } : { name, order }, { order: numberOf(draw) }, { order: numberOf(draw) }, draw() < 0.5 ? { date } : { date, amount }],
    ...[{ order: numberOf(draw), product }, { amount }, { product }],
  ];
  return asked
    .map((details, at) => ({ details, key: draw() + at * EARLIER }))
    .sort((one, other) => one.key - other.key)
    .map(({ details }) => details);
}

function numberOf(draw: Draw): string {
  const whim = draw();
  return String(Math.floor(whim < 0.15 ? 1 + draw() * 99 : whim < 0.6 ? 1000 + draw() * 9000 : whim < 0.85 ? 10_000 + draw() * 900_000 : 1e9 + draw() * 8e9));
}

function pick<T>(all: readonly T[], draw: Draw): T {
  return all[Math.floor(draw() * all.length)] as T;
}
