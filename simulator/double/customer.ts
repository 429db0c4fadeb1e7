import type { Draw } from '../../core/draws.ts';
import type { Question } from '../../llm/question.ts';
import type { Player } from '../../llm/simulated/simulated.ts';
import type { CustomerAnswer } from '../customer/sheet/answer.ts';
import { isAnyIn } from '../customer/sheet/found-in.ts';
import { GOAL_MET, GOAL_OPEN } from '../customer/sheet/prompt.ts';
import { asksForPerson } from '../perception/explicit-request.ts';
import { readText } from '../perception/text.ts';
import { unfenced } from './unfenced.ts';
import { type Told, WORDINGS } from './wordings.ts';

/** How often the first try at a turn is one that the checks refuse, so that asking again is seen at work. */
const SLIPS = 0.04;
const SLIP = 'Thank you for your patience! Is there anything else I can help you with?';
/** Felt frustration at the first message, by mood, and what each turn adds that did not help. */
const BEGINS = { cheerful: 0, calm: 2, worried: 4, impatient: 5, angry: 6, furious: 8 } as const;
const ADDS = 1.2;

/**
 * Plays a customer for the double, from what stands in the prompt and nothing else: it opens as the sheet says, tells what it is asked
 * for, insists while the goal is open, asks for a human and leaves when the sheet says so. It is no model, and says nothing of how one
 * behaves.
 */
export const doubleCustomer: Player = (question, draw) => {
  const told = toldIn(question);
  if (told === undefined) return undefined;
  const slips = draw() < SLIPS && question.address.attempt === 0 && question.address.turn > 1;
  const answer = nextOf(told, question, draw);
  return slips ? { ...answer, message: SLIP } : answer;
};

function toldIn({ system }: Question): Told | undefined {
  const [sheet] = unfenced('sheet', system);
  return sheet === undefined ? undefined : (JSON.parse(sheet) as Told);
}

function nextOf(sheet: Told, { messages }: Question, draw: Draw): CustomerAnswer {
  const own = messages.filter(({ role }) => role === 'assistant').map(({ content }) => content);
  const last = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  const { mood } = sheet.temperament;
  const unserved = Number(new RegExp(`${GOAL_OPEN} (\\d+)`).exec(last)?.[1] ?? 0);
  const felt = Math.min(10, Math.round((BEGINS[mood] + ADDS * unserved) * 10) / 10);
  const words = WORDINGS[mood];
  const some = (choices: readonly string[]) => choices[Math.floor(draw() * choices.length)] ?? '';
  const open = (message: string, over: Partial<CustomerAnswer> = {}): CustomerAnswer => ({
    message,
    felt_frustration: felt,
    goal_met: false,
    wants_human: false,
    leaves: false,
    ...over,
  });
  if (last.includes(GOAL_MET)) return open(some(words.closes), { felt_frustration: Math.max(0, BEGINS[mood] - 2), goal_met: true, leaves: true });
  if (unserved >= sheet.gives_up.after) return open(sheet.gives_up.parting ?? some(words.leaves), { leaves: true });
  const asks = sheet.gives_up.asks_after !== undefined && unserved >= sheet.gives_up.asks_after && !own.some((message) => asksForPerson(readText(message)));
  if (own.length === 0) return open(opening(sheet), { wants_human: asks });
  if (asks) return open(some(words.asksForHuman), { wants_human: true });
  const asked = sheet.withholds.find((one) => isAnyIn(one.tell_only_when_asked_for, unfenced('agent_message', last).join('\n')) && !own.includes(one.fact));
  if (asked) return open(asked.fact);
  const said = some([...words.insists.filter((message) => !own.some((before) => before.startsWith(message))), ...words.again]);
  return open([said, some(sheet.knows)].filter((part) => part !== '').join(' '));
}

function opening({ first_message_in_substance: first, goal }: Told): string {
  return first ?? `I need help with this: ${goal}`;
}
