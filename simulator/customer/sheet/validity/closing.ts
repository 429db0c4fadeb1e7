import { plainText } from '../found-in.ts';
import { isAtEnd, type TurnCase } from './case.ts';

const THANKS = /\b(?:thanks?|thank you|thx|cheers|appreciate|perfect|great|awesome|wonderful)\b/i;
const FAREWELL =
  /\b(?:good ?bye|bye|take care|see you|good night|have (?:a |yourself a )?(?:very )?(?:nice|good|great|lovely|wonderful|pleasant) (?:one|day|night|evening|weekend|rest|time))\b/i;
const ALL_DONE =
  /\bthat(?:'s| is| was|'ll be| will be| would be) (?:all|everything)\b(?! (?:you|i have tried|wrong))|\bthat answers my question|\bnothing else\b|\bno(?:thing)? more questions\b/i;

/** Whether a message takes leave, contented. */
export function isClosing(message: string): boolean {
  const text = plainText(message);
  return (THANKS.test(text) && FAREWELL.test(text)) || (ALL_DONE.test(text) && (THANKS.test(text) || FAREWELL.test(text)));
}

/** Why a message ends, contented, what is still open. Whoever has had enough may take leave as they like. */
export function closedEarly(turn: TurnCase): string | undefined {
  const { answer, soFar } = turn;
  if (soFar.served || isAtEnd(turn)) return undefined;
  const thanks = (answer.leaves || answer.goal_met) && THANKS.test(plainText(answer.message));
  return isClosing(answer.message) || thanks ? 'it thanks and takes leave while the goal is open' : undefined;
}
