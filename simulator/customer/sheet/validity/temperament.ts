import { moodOf } from '../../../perception/mood.ts';
import { readText } from '../../../perception/text.ts';
import { plainText } from '../found-in.ts';
import type { TurnCase } from './case.ts';

/** Warmth and patience that somebody in a temper does not have. */
const WARM = [
  /\bthank(?:s| you) (?:so much|very much|a lot|a million|for (?:your|the|looking|trying|checking))/i,
  /\bappreciate\b/i,
  /\bno (?:worries|problem|rush|hurry)\b/i,
  /\b(?:happy|glad|happily) to\b|\bhappily\b/i,
  /\bof course\b|\bsure,|\bcertainly\b/i,
  /\bhope (?:you are|you're|you have|this finds)\b|\blovely\b|\bwonderful\b/i,
  /\b(?:kindly|be so kind|may i trouble|would it be possible|would you mind|if it is not too much)\b/i,
  /\bwhenever (?:it|you)\b|\b(?:take|taking) (?:all the|your|all your) time\b|\bwhen you have a moment\b/i,
  /\bi (?:completely |fully )?understand (?!how|why|that you don't|nothing)|\bthat makes sense\b|\bthese things (?:happen|take time)\b/i,
  /\bplease let me know if\b|\bsorry for the (?:confusion|trouble|inconvenience)\b/i,
  /\bcould you please\b|\bplease\b[^.!?]*\bthank you\b/i,
];
/** From here on a message sounds upset; see `frustrationOf`. */
const UPSET = 0.25;
/** From here on it sounds furious. */
const OUTBURST = 0.6;
/** Least felt frustration of a customer in a temper who was not served, 0–10. */
const LEAST = { angry: 3, furious: 5 } as const;
/** Most of one who has nothing to complain of yet. */
const MOST = 6;

/** Why a message does not show the temperament that the sheet demands. Whoever was served may be as pleased as they like. */
export function offTemperament({ sheet, answer, soFar }: TurnCase): string | undefined {
  if (soFar.served) return undefined;
  const { mood } = sheet.temperament;
  const { frustration } = moodOf(readText(answer.message), { repeated: false, asksForPerson: false });
  const warmth = WARM.filter((pattern) => pattern.test(plainText(answer.message))).length;
  if (mood === 'angry' || mood === 'furious') {
    if (answer.felt_frustration < LEAST[mood]) return `a customer who is ${mood} and unserved feels more than ${answer.felt_frustration} of 10`;
    return warmth > 0 && frustration < UPSET ? `it is too courteous for a customer who is ${mood}` : undefined;
  }
  if (mood === 'impatient') return warmth > 2 || (warmth > 1 && frustration < UPSET) ? 'it is too patient and too courteous' : undefined;
  if (mood === 'worried' || soFar.unserved > 1) return undefined;
  if (soFar.unserved === 0 && answer.felt_frustration > MOST) return `a ${mood} customer does not begin at ${answer.felt_frustration} of 10`;
  return frustration >= OUTBURST ? `it is an outburst, and the customer is ${mood}` : undefined;
}
