import type { Case, Observed } from '../case.ts';
import type { Claim } from '../claim.ts';
import { numbersHeld, spokenIn } from '../held-numbers.ts';
import { mustHold, type Objection } from '../objections.ts';
import { oncePerRecord } from '../once-per.ts';
import { stemOf } from '../words.ts';
import { numberOf } from './number-words.ts';

const CONTACT =
  /\b([a-z]+|\d{1,3}(?:st|nd|rd|th)?)(?: (?:earlier|previous|prior|past))? (?:contacts?|chats?|calls?|enquir(?:y|ies)|inquir(?:y|ies)|times? (?:in touch|writing|asking))\b/gi;
/** A number with its decimals, a word, or a mark that keeps a number from counting what comes after it. */
const WORD = /\d[\d.,]*\d\p{L}*|[\p{L}\p{N}]+|[,;:()]/gu;
const TIMES = /\b(?:(twice|thrice)|(?:for )?(?:the )?([a-z]+|\d{1,2}(?:st|nd|rd|th)?) times?)\b/gi;
/** What a contact is made of, which a note may count for itself. */
const OWN = new Set(
  'question attempt lookup reply request issue problem step message answer thing item point option fact detail word sentence line part clarification try matter topic reason'
    .split(' ')
    .map(stemOf),
);
/** From here on a count has to be somebody's. */
const MANY = 3;
/** A count and its noun stand at most this many words apart: `two little cams`. */
const REACH = 3;
const NEAR = 8;
/** Words that have a number before them without being counted. */
const UNCOUNTED = new Set(
  [
    'day',
    'week',
    'hour',
    'minute',
    'month',
    'year',
    'pm',
    'am',
    'and',
    'usd',
    'dollar',
    'of',
    'to',
    'the',
    'in',
    'time',
    'turn',
    'clock',
    'on',
    'at',
    'for',
    'is',
  ].map(stemOf),
);

/** Counts of contacts have to be the record's, and of things those that somebody gave for them. */
export function countsClaimed(text: string): Claim | undefined {
  const contacts = [...text.matchAll(CONTACT)].flatMap(([, words = '']) => counted(words, numberOf(words))).filter(({ count }) => count !== 1);
  const times = [...text.matchAll(TIMES)].flatMap(([words, twice, word = '']) => counted(words, numberOf(twice ?? word))).filter(({ count }) => count >= 2);
  const things = countedIn(text);
  if (contacts.length + times.length + things.size === 0) return undefined;
  return (known) => [...contactsHold(contacts, known), ...timesHold(times, known), ...thingsHold(things, known)];
}

/** A count in the words of a text. */
interface Count {
  readonly words: string;
  readonly count: number;
}

function counted(words: string, count: number | undefined): Count[] {
  return count === undefined ? [] : [{ words, count }];
}

function contactsHold(claimed: readonly Count[], known: Case): Objection[] {
  if (claimed.length === 0) return [];
  const { contacts, contacts_7d } = known.observation;
  const allowed = [contacts_7d, contacts_7d - 1, contacts.length, contacts.length + 1, ...spokenIn(known), ...numbersHeld(known)];
  return claimed.flatMap(({ words, count }) => mustHold(allowed.includes(count), `it counts \`${words}\` contacts, and the record does not`));
}

/** `Three times` has to be how often they wrote or asked, or something was tried, or what somebody said. */
function timesHold(claimed: readonly Count[], known: Case): Objection[] {
  if (claimed.length === 0) return [];
  const { contacts, contacts_7d, attempts } = known.observation;
  const own = [contacts.length, contacts.length + 1, contacts_7d, known.customer.length, attempts.length].filter((count) => count > 1);
  const said = [...spokenIn(known), ...numbersSaid(known)];
  return claimed.flatMap(({ words, count }) => mustHold(own.includes(count) || said.includes(count), `it says \`${words}\`, and the record does not`));
}

/** Numbers in the texts of the conversation, the earlier contacts and the account. */
function numbersSaid({ evidence }: Case): number[] {
  return (evidence.all.match(/\d+/g) ?? []).map(Number);
}

/** Nouns of the record with their numbers, and its words. */
const countsHeld = oncePerRecord(({ evidence }: Observed) => ({ held: countedIn(evidence.all), words: evidence.all.match(WORD) ?? [] }));

function thingsHold(claimed: Counted, known: Case): Objection[] {
  if (claimed.size === 0) return [];
  const { held, words } = countsHeld(known);
  return [...claimed].flatMap(([noun, counts]) => {
    const recorded = held.get(noun);
    const isTheirs = recorded !== undefined || (known.evidence.stems.has(noun) && !OWN.has(noun));
    const said = new Set([...spokenIn(known), ...numbersSaid(known)]);
    const foreign = !isTheirs
      ? []
      : [...counts].filter((count) => (recorded === undefined ? count >= MANY && !said.has(count) : !recorded.has(count) && !isNear(noun, count, words)));
    return foreign.flatMap((count) => mustHold(false, `it counts ${count} of \`${noun}\`, and the record ${[...(recorded ?? ['does not'])].join(' or ')}`));
  });
}

/** Whether a number stands some words from a noun, on either side: `studios: 31`. */
function isNear(noun: string, count: number, words: readonly string[]): boolean {
  return words.some((word, at) => stemOf(word) === noun && words.slice(Math.max(0, at - NEAR), at + NEAR).some((other) => numberOf(other) === count));
}

type Counted = ReadonlyMap<string, ReadonlySet<number>>;

/** Nouns with the numbers that stand right before them; a noun between takes the number first. */
function countedIn(text: string): Counted {
  const found = new Map<string, Set<number>>();
  const words = text.match(WORD) ?? [];
  words.forEach((word, at) => {
    const count = /^(?:one|both|pair|once|twice|first|second)$/i.test(word) && !/^both$/i.test(word) ? undefined : numberOf(word);
    if (count === undefined || count < 2 || count > 500) return;
    for (const noun of words.slice(at + 1, at + 1 + REACH)) {
      if (numberOf(noun) !== undefined || !/[\p{L}\p{N}]/u.test(noun)) break;
      const stem = stemOf(noun);
      if (noun.length < 3 || UNCOUNTED.has(stem) || !/s$/i.test(noun)) {
        if (UNCOUNTED.has(stem)) break;
        continue;
      }
      found.set(stem, (found.get(stem) ?? new Set()).add(count));
      break;
    }
  });
  return found;
}
