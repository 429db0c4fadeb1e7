import { DateTime, type DurationLike } from 'luxon';
import { dayIn } from '../../../core/days.ts';
import { isOpen as isQueueOpen, slaDue } from '../../../core/hours.ts';
import type { Queue, Team } from '../../../core/team.ts';
import { dayAt, zoneOf } from '../../../core/time.ts';
import { numberOf } from '../claims/number-words.ts';
import { remembered, TEXTS } from '../remembered.ts';
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

/** When a human is there by the words of a message. */
interface Promised {
  readonly words: string;
  /** @param from when the message was said, or where it speaks of the opening of a queue that is closed, when that opens */
  readonly by: (now: DateTime, from: () => DateTime) => DateTime;
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
const TOMORROW = /\btomorrow\b/i;
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const QUICK_MINUTES = 30;
const SLOW_HOURS = 20;

/** Why the expectation that a message raises does not match the queue's SLA and hours; undefined where it does. */
export function expectationFault({ said, team, queue, clock, due }: Expected): string | undefined {
  const { promised, isAtOpening } = promisesIn(said);
  if (promised.length === 0) return isAtOpening ? undefined : 'it does not say when to expect the human';
  const now = DateTime.fromMillis(Date.parse(clock), { zone: zoneOf(team.timezone) });
  const latest = Date.parse(due);
  const from = () => (isAtOpening && !isQueueOpen(team, queue, clock) ? openingOf({ team, queue, clock }, now) : now);
  const tightest = promised.map(({ words, by }) => ({ words, by: by(now, from) })).reduce((one, other) => (other.by < one.by ? other : one));
  // The end of a day is the first moment of the next.
  if (latest - SECOND_MS > tightest.by.toMillis()) return `“${tightest.words}” is sooner than the queue's SLA and hours give (${due})`;
  const isSlow = latest - now.toMillis() <= HOUR_MS && tightest.by.toMillis() - now.toMillis() >= SLOW_HOURS * HOUR_MS;
  return isSlow ? `“${tightest.words}” is far later than the queue's SLA (${due})` : undefined;
}

/** The times by which a message says that the human is there; `now` counts only where no other time is given. */
const promisesIn = remembered((said): { readonly promised: readonly Promised[]; readonly isAtOpening: boolean } => {
  const isAtOpening = AT_OPENING.test(said);
  const timed = [...spans(said), ...days(said), ...clocks(said)];
  return { isAtOpening, promised: timed.length > 0 ? timed : untimed(said, isAtOpening) };
}, TEXTS);

function untimed(said: string, isAtOpening: boolean): Promised[] {
  const soon = (words: string): Promised[] => [{ words, by: (_now, from) => from().plus({ minutes: QUICK_MINUTES }) }];
  const vague = VAGUE_MINUTES.exec(said);
  if (vague) return soon(vague[0]);
  if (isAtOpening) return [];
  const at = said.split(/[.!?;\n]+/).find((sentence) => NOW.test(sentence) && ARRIVES.test(sentence));
  const word = at === undefined ? undefined : NOW.exec(at)?.[0];
  return word === undefined ? [] : soon(word);
}

function openingOf({ team, queue, clock }: Pick<Expected, 'team' | 'queue' | 'clock'>, now: DateTime): DateTime {
  const first = slaDue(team, { ...queue, immediate_minutes: 1 }, 'immediate', clock);
  return DateTime.max(now, DateTime.fromMillis(Date.parse(first), { zone: now.zone }));
}

function spans(said: string): Promised[] {
  return [...said.matchAll(WITHIN)].map(([words, count = '', unit = '']) => {
    const few = /few|couple/.test(count);
    const number = few ? 3 : /^an?$/i.test(count) ? 1 : (numberOf(count) ?? 1);
    const after = (duration: DurationLike): Promised => ({ words, by: (_now, from) => from().plus(duration) });
    if (/^min/i.test(unit)) return after({ minutes: few ? QUICK_MINUTES : number });
    if (/^h/i.test(unit)) return after({ hours: number });
    if (/^week/i.test(unit)) return after({ weeks: number });
    if (!/business|working/i.test(unit)) return after({ days: number });
    return {
      words,
      by: (_now, from) =>
        from()
          .plus({ days: number + 3 })
          .endOf('day'),
    };
  });
}

function days(said: string): Promised[] {
  const found: Promised[] = [];
  const add = (pattern: RegExp, by: Promised['by']) => {
    const words = pattern.exec(said)?.[0];
    if (words !== undefined) found.push({ words, by });
  };
  const isTomorrow = TOMORROW.test(said);
  if (!isTomorrow)
    add(
      /\b(?:today|tonight|this evening|before (?:the end of the day|midnight)|(?:by|before) (?:the )?(?:end|close) of (?:the |our |this )?(?:business|day|shift|play)|by (?:EOD|COB)|before (?:the day is (?:out|over)|we close|they close|closing)|(?:same|this) (?:business |working )?day)\b/i,
      endOfDay,
    );
  add(/\bthis morning\b/i, (now) => now.set({ hour: 12, minute: 0 }));
  add(/\bthis afternoon\b/i, (now) => now.set({ hour: 18, minute: 30 }));
  add(/\b(?:within|in|inside) the hour\b/i, (now) => now.plus({ hours: 1 }));
  add(/\b(?:within|in|inside) (?:a |the next )?half(?: of)?(?: an| the)? hour\b|\bhalf an hour\b/i, (now) => now.plus({ minutes: 30 }));
  add(/\b(?:a )?quarter of an hour\b/i, (now) => now.plus({ minutes: 15 }));
  add(/\b(?:by|before|at|until) (?:lunch(?:time)?|midday)\b/i, (now) => now.set({ hour: 13, minute: 0 }));
  add(/\bovernight\b/i, (now) => now.plus({ days: 1 }).set({ hour: 8, minute: 0 }));
  if (isTomorrow) found.push(tomorrowIn(said));
  add(/\b(?:next|following) (?:business|working) day\b/i, (now) => now.plus({ days: now.weekday >= 5 ? 8 - now.weekday : 1 }).endOf('day'));
  add(/\b(?:next|this|the) week\b|\bin the coming days\b|\bwithin days\b/i, (now) => now.plus({ days: 7 }).endOf('day'));
  return [...found, ...daysNamedIn(said).map(({ words, day }): Promised => ({ words, by: (now) => endOfDay(day(now)) }))];
}

/** The last moment of the day of a time. */
function endOfDay(time: DateTime): DateTime {
  const timezone = time.zoneName ?? 'UTC';
  return DateTime.fromMillis(dayIn(timezone, dayAt(time.toMillis(), timezone)).ends - 1, { zone: time.zone });
}

function tomorrowIn(said: string): Promised {
  const words = /\btomorrow (morning|noon|afternoon)\b|\bfirst thing tomorrow\b/i.exec(said)?.[0] ?? 'tomorrow';
  const hour = /morning|noon|first thing/i.test(words) ? 12 : /afternoon/i.test(words) ? 18 : undefined;
  return {
    words,
    by: (now) => {
      const tomorrow = now.plus({ days: 1 });
      return hour === undefined ? endOfDay(tomorrow) : tomorrow.set({ hour, minute: 30 });
    },
  };
}

/** `by 6 pm`, `before nine`: on the day that the message names; opening times are none of these. */
function clocks(said: string): Promised[] {
  const named = daysNamedIn(said)[0];
  const dayOf = TOMORROW.test(said) ? (now: DateTime) => now.plus({ days: 1 }) : (now: DateTime) => named?.day(now) ?? now;
  return [...said.matchAll(CLOCK)].flatMap(([words, past, hour = '', minute, half]): Promised[] => {
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
    const by = (now: DateTime) => {
      const time = dayOf(now).set({ hour: Math.min(23, hours), minute: past === undefined ? Number(minute ?? 0) : 30, second: 59 });
      // An hour that has passed, or is before anybody works, is the one twelve hours later.
      const isLater = half === undefined && hours < 12 && (hours <= 7 || time < now || EVENING.test(said));
      return isLater ? time.plus({ hours: 12 }) : time;
    };
    return [{ words, by }];
  });
}
