import { DateTime } from 'luxon';
import { isOpen as isQueueOpen, slaDue } from '../../../core/hours.ts';
import type { Queue, Team } from '../../../core/team.ts';
import { numberOf } from '../claims/number-words.ts';
import { daysNamedIn } from './days-named.ts';

/** What a message leads the customer to expect, and what the queue's SLA and hours hold. */
export interface Expected {
  readonly said: string;
  readonly team: Team;
  readonly queue: Queue;
  /** ISO 8601: when it was said. */
  readonly clock: string;
  /** ISO 8601: when the queue has to have taken it up. */
  readonly due: string;
}

interface Promised {
  readonly by: DateTime;
  readonly words: string;
}

const NUMBER = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|few|couple of)';
const WITHIN = new RegExp(
  `\\b(?:within|in|under|inside|after|about|around|next|the|less than|no more than|at most|up to)\\b(?: the)?(?: next| first| about| another)? ${NUMBER}[ -]?(min(?:ute)?s?|h(?:ou)?rs?|hours?|(?:business |working )?days?|weeks?)\\b`,
  'gi',
);
const VAGUE_MINUTES =
  /\b(?:within (?:the (?:next|first) )?minutes|in (?:a )?(?:few )?(?:moments?|minutes|seconds)|(?:first|next) (?:few )?minutes|any (?:moment|minute|second)(?: now)?|in a (?:moment|minute|second)|shortly|momentarily)\b/i;
const NOW =
  /\b(?:right now|right away|immediately|straight ?away|at once|instantly|this (?:very )?(?:minute|moment|second)|without delay|(?<!from )\bnow\b|already (?:with|on) you)\b/i;
/** A human comes; elsewhere `now` says that the message is passed on. */
const ARRIVES =
  /\b(?:connect|join|tak(?:e|es|ing) (?:over|a look|this over|it from)|bring|put(?:ting)? you through|transfer|with you|here|speak|talk|answer|help|chat|call|on the line|reply|look(?:ing)?)\w*/i;
const AT_OPENING =
  /\b(?:when|once|as soon as|after) (?:they|we|it|our|the|he|she)\b[^.!?]{0,30}\bopens?\b|\b(?:opens?|starts?|start work|begin|works?) (?:again )?(?:at|from)\b|\bat opening\b|\bfirst thing\b|\b(?:during|in|within) (?:our|their|the|business|office|working|opening)\b[^.!?]{0,20}\bhours\b|\bwhen (?:they|the desk|the team)(?:['’]re| are| is) back\b/i;
const CLOCK =
  /\b(?:by|before|until|till|at|around) (half past )?(\d{1,2}|eight|nine|ten|eleven|twelve|noon|one|two|three|four|five|six|seven)(?::(\d{2}))?\s?(am|pm|a\.m\.|p\.m\.)?(?![\w%])/gi;
const EVENING = /\b(?:this evening|tonight|in the evening|at night)\b/i;
const QUICK_MINUTES = 30;
const SLOW_HOURS = 20;

/** Why the expectation that a message raises does not match the queue's SLA and hours; undefined where it does. */
export function expectationFault(given: Expected): string | undefined {
  const now = DateTime.fromISO(given.clock, { zone: given.team.timezone });
  const due = DateTime.fromISO(given.due, { zone: given.team.timezone });
  const promised = promisesIn(given, now);
  const isAtOpening = AT_OPENING.test(given.said);
  if (promised.length === 0) return isAtOpening ? undefined : 'it does not say when to expect the human';
  const tightest = promised.reduce((one, other) => (other.by < one.by ? other : one));
  // The end of a day is the first moment of the next.
  if (due.minus({ seconds: 1 }) > tightest.by) return `“${tightest.words}” is sooner than the queue's SLA and hours give (${given.due})`;
  const isSlow = due.diff(now, 'minutes').minutes <= 60 && tightest.by.diff(now, 'hours').hours >= SLOW_HOURS;
  return isSlow ? `“${tightest.words}” is far later than the queue's SLA (${given.due})` : undefined;
}

/** The times by which a message says that the human is there; `now` counts only where no other time is given. */
function promisesIn(given: Expected, now: DateTime): Promised[] {
  const { said } = given;
  const from = AT_OPENING.test(said) && !isQueueOpen(given.team, given.queue, given.clock) ? openingOf(given, now) : now;
  const timed = [...spans(said, from), ...days(said, now), ...clocks(said, now)];
  if (timed.length > 0) return timed;
  const vague = VAGUE_MINUTES.exec(said);
  if (vague) return [{ by: from.plus({ minutes: QUICK_MINUTES }), words: vague[0] }];
  if (AT_OPENING.test(said)) return [];
  const at = said.split(/[.!?;\n]+/).find((sentence) => NOW.test(sentence) && ARRIVES.test(sentence));
  const word = at === undefined ? undefined : NOW.exec(at)?.[0];
  return word === undefined ? [] : [{ by: from.plus({ minutes: QUICK_MINUTES }), words: word }];
}

function openingOf({ team, queue, clock }: Expected, now: DateTime): DateTime {
  const first = slaDue(team, { ...queue, immediate_minutes: 1 }, 'immediate', clock);
  return DateTime.max(now, DateTime.fromISO(first, { zone: team.timezone }));
}

function spans(said: string, from: DateTime): Promised[] {
  return [...said.matchAll(WITHIN)].map(([words, count = '', unit = '']) => {
    const few = /few|couple/.test(count);
    const number = few ? 3 : /^an?$/i.test(count) ? 1 : (numberOf(count) ?? 1);
    if (/^min/i.test(unit)) return { words, by: from.plus({ minutes: few ? QUICK_MINUTES : number }) };
    if (/^h/i.test(unit)) return { words, by: from.plus({ hours: number }) };
    if (/^week/i.test(unit)) return { words, by: from.plus({ weeks: number }) };
    return { words, by: /business|working/i.test(unit) ? from.plus({ days: number + 3 }).endOf('day') : from.plus({ days: number }) };
  });
}

function days(said: string, now: DateTime): Promised[] {
  const found: Promised[] = [];
  // Reckoning with a calendar is dear, and most messages name one day or none.
  const add = (pattern: RegExp, by: () => DateTime) => {
    const words = pattern.exec(said)?.[0];
    if (words !== undefined) found.push({ words, by: by() });
  };
  if (!/\btomorrow\b/i.test(said))
    add(
      /\b(?:today|tonight|this evening|before (?:the end of the day|midnight)|(?:by|before) (?:the )?(?:end|close) of (?:the |our |this )?(?:business|day|shift|play)|by (?:EOD|COB)|before (?:the day is (?:out|over)|we close|they close|closing)|(?:same|this) (?:business |working )?day)\b/i,
      () => now.endOf('day'),
    );
  add(/\bthis morning\b/i, () => now.set({ hour: 12, minute: 0 }));
  add(/\bthis afternoon\b/i, () => now.set({ hour: 18, minute: 30 }));
  add(/\b(?:within|in|inside) the hour\b/i, () => now.plus({ hours: 1 }));
  add(/\b(?:within|in|inside) (?:a |the next )?half(?: of)?(?: an| the)? hour\b|\bhalf an hour\b/i, () => now.plus({ minutes: 30 }));
  add(/\b(?:a )?quarter of an hour\b/i, () => now.plus({ minutes: 15 }));
  add(/\b(?:by|before|at|until) (?:lunch(?:time)?|midday)\b/i, () => now.set({ hour: 13, minute: 0 }));
  add(/\bovernight\b/i, () => now.plus({ days: 1 }).set({ hour: 8, minute: 0 }));
  if (/\btomorrow\b/i.test(said)) {
    const part = /\btomorrow (morning|noon|afternoon)\b|\bfirst thing tomorrow\b/i.exec(said)?.[0] ?? 'tomorrow';
    const tomorrow = now.plus({ days: 1 });
    const hour = /morning|noon|first thing/i.test(part) ? 12 : /afternoon/i.test(part) ? 18 : undefined;
    found.push({ words: part, by: hour === undefined ? tomorrow.endOf('day') : tomorrow.set({ hour, minute: 30 }) });
  }
  add(/\b(?:next|following) (?:business|working) day\b/i, () => now.plus({ days: now.weekday >= 5 ? 8 - now.weekday : 1 }).endOf('day'));
  add(/\b(?:next|this|the) week\b|\bin the coming days\b|\bwithin days\b/i, () => now.plus({ days: 7 }).endOf('day'));
  return [...found, ...daysNamedIn(said, now).map(({ words, day }) => ({ words, by: day.endOf('day') }))];
}

/** `by 6 pm`, `before nine`: on the day that the message names; opening times are none of these. */
function clocks(said: string, now: DateTime): Promised[] {
  const day = /\btomorrow\b/i.test(said) ? now.plus({ days: 1 }) : (daysNamedIn(said, now)[0]?.day ?? now);
  return [...said.matchAll(CLOCK)].flatMap(([words, past, hour = '', minute, half]) => {
    const isOpening = new RegExp(`\\b(?:opens?|starts?|works?|begins?|back|from)[^.!?]{0,20}${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i').test(said);
    const number = hour === 'noon' ? 12 : numberOf(hour);
    if (
      number === undefined ||
      number > 24 ||
      isOpening ||
      (half === undefined && minute === undefined && past === undefined && !/^(?:by|before)/i.test(words))
    )
      return [];
    const hours = number + (/^p/i.test(half ?? '') && number < 12 ? 12 : 0);
    const by = day.set({ hour: Math.min(23, hours), minute: past === undefined ? Number(minute ?? 0) : 30, second: 59 });
    // An hour that has passed, or is before anybody works, is the one twelve hours later.
    const isLater = half === undefined && hours < 12 && (hours <= 7 || by < now || EVENING.test(said));
    return [{ words, by: isLater ? by.plus({ hours: 12 }) : by }];
  });
}
