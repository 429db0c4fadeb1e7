import { withOffset } from '../../../core/time.ts';
import type { Case } from '../case.ts';
import type { Claim } from '../claim.ts';
import { hasDigit } from '../figures.ts';
import { spokenIn } from '../held-numbers.ts';
import { leavesOf } from '../leaves.ts';
import { mustHold } from '../objections.ts';
import { oncePer } from '../once-per.ts';
import { numberOf } from './number-words.ts';

const CLOCK = /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?::\d{2})?\s?(am|pm|a\.m\.|p\.m\.)?/gi;
const HOUR = /\b(\d{1,2})(?:\.([0-5]\d))?\s?(am|pm|a\.m\.|p\.m\.|o'clock)(?![a-z])/gi;
const WORD_HOUR =
  /\b(?:at|by|before|until|till|around|about) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?= (?:in|on|this|tonight|today|tomorrow|each|every|o['’]clock|sharp|and|to|so|but|with)\b|[.,;:!?)\n]|$)/gi;
const HALF_DAY = 720;

/** Every time of day has to stand in the record, in the queue's hours or in the due time; without am or pm either half of the day will do. */
export function clockTimesClaimed(text: string): Claim | undefined {
  const given = [...minutesIn(text), ...wordHoursIn(text)];
  if (given.length === 0) return undefined;
  return (known) => {
    const { recorded, spoken } = heldIn(known);
    return given.flatMap((minutes) =>
      mustHold(
        recorded.has(minutes % HALF_DAY) || spoken.has(minutes % HALF_DAY),
        `it gives the time ${shown(minutes)}, which the record does not hold`,
        'made_up',
      ),
    );
  };
}

/** Minutes of half a day: that the record and the queue give as times, and that somebody may have said as one. */
const heldIn = oncePer((known: Case): { readonly recorded: ReadonlySet<number>; readonly spoken: ReadonlySet<number> } => {
  const { observation, queue, due } = known;
  const hours = queue === undefined || queue.hours === 'always' ? [] : [queue.hours.open, queue.hours.close];
  const sources = [
    known.evidence.all,
    withOffset(Date.parse(observation.clock), known.team.timezone),
    due ?? '',
    ...leavesOf([observation.contacts, known.decision]),
    ...hours,
  ].join('\n');
  const spoken = new Set(
    [...known.evidence.all.matchAll(/\b(?:at|by|till|until|around|before) (\d{1,2})\b/gi)].map(([, hour]) => (Number(hour) * 60) % HALF_DAY),
  );
  for (const [, hour, minute] of known.evidence.all.matchAll(/\b(?:at|by|till|until|around|before|since) (\d{1,2})[.:]([0-5]\d)\b/gi))
    spoken.add((Number(hour) * 60 + Number(minute)) % HALF_DAY);
  for (const hour of spokenIn(known)) if (Number.isInteger(hour) && hour > 0 && hour <= 12) spoken.add((hour * 60) % HALF_DAY);
  return { recorded: new Set(minutesIn(sources).map((minutes) => minutes % HALF_DAY)), spoken };
});

/** `At five`: an hour in a word, where nothing follows that is counted. */
function wordHoursIn(text: string): number[] {
  return [...text.matchAll(WORD_HOUR)].flatMap(([, word = '']) => (numberOf(word) ?? 0) * 60 || []);
}

/** A text without its times of day. */
export function withoutClockTimes(text: string): string {
  return hasDigit(text) ? text.replace(CLOCK, ' ').replace(HOUR, ' ') : text;
}

function minutesIn(text: string): number[] {
  if (!hasDigit(text)) return [];
  return [...text.matchAll(CLOCK), ...text.matchAll(HOUR)].map(([, hour, minute, half]) => {
    const isLate = /^p/i.test(half ?? '') && Number(hour) < 12;
    return Number(hour) * 60 + Number(minute ?? 0) + (isLate ? HALF_DAY : 0);
  });
}

function shown(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
