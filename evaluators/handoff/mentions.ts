import type { Case } from './case.ts';
import { datesIn } from './claims/dates.ts';
import { spokenNumbersIn } from './claims/number-words.ts';
import { isOnSubject } from './claims/subjects.ts';
import { kindsSpokenOf } from './deeds/record.ts';
import { figuresIn, isRounded } from './figures.ts';
import { leavesOf, numbersOf } from './leaves.ts';
import { oncePer, oncePerRecord } from './once-per.ts';
import { occursIn, quotesIn, withoutQuotes } from './quotes.ts';
import { remembered, TEXTS } from './remembered.ts';
import { shared, stemOf, tellingStems, wordsIn } from './words.ts';

/** Names of so few letters tell nothing. */
const SHORT = 3;
/** So many telling words in common with the record are about this contact. */
const LEAST_SHARED = 2;
/** So many words that are in no set phrase make a text of its own. */
const SO_MUCH = 7;
/** Stems of the words that advice for any customer is made of. */
const PHRASES = new Set(
  (
    'empathy empathetic listen actively attentive offer solution greet apologise inconvenience resolve friendly professional standard process satisfied satisfaction satisfactory courteous courtesy ' +
    'acknowledge concern understanding outcome feelings ownership agree steps next transparent limits invite reach possible best together answer full respond response review conversation follow polite ' +
    'patient patience helpful care promptly carefully ensure needs proper appropriate procedure guidelines remain times reassure thank thanks problem difficulty matter calm respect respectful times always towards'
  )
    .split(' ')
    .map(stemOf),
);
/** Kinds of deeds that tell what a contact is about; others are done in every contact. */
const WISHED = new Set(['refund', 'credit', 'replacement', 'cancellation', 'deletion', 'change', 'upgrade', 'access', 'repair']);

/**
 * Whether a text speaks of this case and of no other: it quotes somebody, gives one of its values, or names its
 * intent, its topics, the action at stake, or a name, flag or number of the account, or uses its words. Text that would fit any customer does none of it.
 */
export function mentionsCase(text: string, known: Case): boolean {
  return quotes(text, known) || givesFigure(withoutQuotes(text), known) || names(text, known) || tells(text, known);
}

/** Whether a text uses a word of this contact, or says so much in words of its own that it is no set phrase. */
export function touchesCase(text: string, { evidence }: Case): boolean {
  const own = new Set([...tellingStems(text)].filter((stem) => !PHRASES.has(stem)));
  return own.size >= SO_MUCH || shared(own, evidence.telling) > 0;
}

/** It uses words of this contact. */
function tells(text: string, known: Case): boolean {
  const { evidence } = known;
  const { dates, days } = datesIn(text);
  if ([...dates, ...days].some((date) => isDated(date, known))) return true;
  return shared(tellingStems(text), evidence.telling) + (isOnSubject(text, known) ? 1 : 0) + (tellsDeed(text, evidence) ? 1 : 0) >= LEAST_SHARED;
}

/** A day that the record names, with its month or without. */
function isDated(date: string, known: Case): boolean {
  const { dates, days } = datesOf(known);
  return dates.includes(date) || days.includes(date) || dates.some((one) => one.endsWith(`-${date}`));
}

const datesOf = oncePerRecord(({ evidence }) => datesIn(evidence.all));

/** It speaks of a deed that the customer speaks of in other words: `erasure` for `erase`. */
function tellsDeed(text: string, { lines }: Case['evidence']): boolean {
  const kinds = kindsSpokenOf(wordsIn(text));
  return lines.some((line) => line.from === 'customer' && [...line.kinds].some((kind) => WISHED.has(kind) && kinds.has(kind)));
}

function quotes(text: string, { observation }: Case): boolean {
  return quotesIn(text).some((quote) => quote.trim() !== '' && observation.messages.some((message) => occursIn(quote, message.text)));
}

/** A value of the case, or a figure of two digits or more that the customer gave. Counts of 0 and 1 are in every text. */
function givesFigure(text: string, known: Case): boolean {
  const { spoken, figures } = numbersTold(text);
  if (spoken.length + figures.length === 0) return false;
  const telling = tellingValues(known);
  return (
    spoken.some((number) => telling.includes(number)) ||
    figures.some((figure) => givenFigures(known).has(figure) || (figure !== '0' && figure !== '1' && isRounded(figure, telling))) ||
    givesShare(text, telling)
  );
}

/** Numbers above 1 that a text writes out, and its figures. */
const numbersTold = remembered(
  (text) => ({ spoken: spokenNumbersIn(text).filter((number) => number > 1), figures: figuresIn(text).map((figure) => figure.replaceAll(',', '')) }),
  TEXTS,
);

const tellingValues = oncePer(({ observation, decision }: Case): readonly number[] => {
  const { action, authority, account, contacts_7d, signals, so_far } = observation;
  const values = numbersOf([action, authority, account.annual_value, account.opportunity_value, contacts_7d, signals, so_far, decision?.fired?.values]);
  return values.filter((value) => value !== 0 && value !== 1);
});

const givenFigures = oncePerRecord(
  ({ observation: { account }, customer }): ReadonlySet<string> =>
    new Set(
      figuresIn([...customer.map((message) => message.text), ...leavesOf(account.facts)].join('\n'))
        .map((figure) => figure.replaceAll(',', ''))
        .filter((figure) => figure.length > 1),
    ),
);

/** A value between 0 and 1 as a percentage. */
function givesShare(text: string, values: readonly number[]): boolean {
  const shares = [...text.matchAll(/\b(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent\b)/gi)].map(([, share = '']) => share);
  return shares.some((share) =>
    isRounded(
      share,
      values.map((value) => value * 100),
    ),
  );
}

function names(text: string, known: Case): boolean {
  const written = plainOf(text);
  return namesOf(known).some((name) => written.includes(name));
}

/** Names that tell of a case, in plain words. */
const namesOf = oncePerRecord(({ observation: { action, signals, account }, team }): readonly string[] => {
  const title = Object.hasOwn(team.actions, action.name) ? team.actions[action.name]?.title : undefined;
  const numbered = leavesOf(Object.values(account.facts)).filter((fact) => /\d/.test(fact));
  const telling = [signals.intent, ...(signals.sensitive_topics ?? []), title ?? action.name, account.name, ...account.flags, ...numbered];
  return telling.flatMap((name) => (name !== undefined && name.length > SHORT ? [plainOf(name)] : []));
});

/** Whether a text holds a name, as written or in plain words; names too short to tell anything, never. */
export function namesIt(text: string, name: string): boolean {
  return name.length > SHORT && plainOf(text).includes(plainOf(name));
}

function plainOf(text: string): string {
  return text.replaceAll('_', ' ').replace(/\s+/g, ' ').toLowerCase();
}
