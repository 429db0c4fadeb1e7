import type { Case } from '../case.ts';
import type { Claim } from '../claim.ts';
import { figuresIn, hasDigit, isRounded, moneyIn } from '../figures.ts';
import { figureNumbers, holdsFigure, numbersHeld, spokenIn } from '../held-numbers.ts';
import { numbersOf } from '../leaves.ts';
import { mustBeSeen, mustHold, type Objection } from '../objections.ts';
import { oncePer } from '../once-per.ts';
import { withoutClockTimes } from './clock-times.ts';
import { withoutDates } from './dates.ts';
import { withoutIds } from './ids.ts';
import { numberOf } from './number-words.ts';

const NUMBER = /(?<![\w.,])(?![\d.,]+…)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?%|k\b)?/g;
/** `One in nine`, `1 of 9`. */
const RATIO = /\b(?:one|1)(?: \w+)? (?:in|of|out of) (\w+)\b/gi;
/** Smaller numbers count something. */
const LEAST_AMOUNT = 10;
const HALF_A_CENT = 0.005;
const TIMES = [2, 3, 4, 12];
const LIST_MARK = /^\s*\d{1,2}[.)]\s/gm;

/** Every number of a statement has to be the record's: as it is, as a percentage, or as what an amount is over its limit. */
export function numbersClaimed(text: string): Claim | undefined {
  const figures = numbersIn(text.replace(LIST_MARK, ' '));
  return figures.length === 0 ? undefined : (known) => unknown(figures, known);
}

/** In advice other figures may be the policy's own: amounts of money have to be the record's or the team's limits. */
export function amountsClaimed(text: string): Claim | undefined {
  const own = withoutIds(text);
  return hasDigit(own) ? (known) => unknown(moneyIn(own, known.team.currency), known) : undefined;
}

/** The numbers of a text that are neither dates, times nor parts of an id. */
export function numbersIn(text: string): string[] {
  return !hasDigit(text) ? [] : (withoutClockTimes(withoutDates(withoutIds(text))).match(NUMBER) ?? []);
}

function unknown(figures: readonly string[], known: Case): Objection[] {
  const foreign = figures.filter(
    (figure) =>
      !holdsFigure(known, figure) && !isHeld(figure, heldBy(known)) && !(figure.endsWith('k') && known.evidence.compact.includes(figure.toUpperCase())),
  );
  return [...new Set(foreign)].flatMap((figure) =>
    isComputed(figure, known)
      ? mustBeSeen(false, `it says ${figure}, which can be reckoned from the record`)
      : mustHold(false, `it says ${figure}, which the record does not hold`, 'made_up'),
  );
}

/** A sum or a difference of two amounts of the record, or so many times one of them. */
function isComputed(figure: string, { evidence, observation }: Case): boolean {
  const number = Number(figure.replaceAll(',', '').replace(/\s?%$|k$/, ''));
  const amounts = [...new Set([...figuresIn(evidence.all).map((one) => Number(one.replaceAll(',', ''))), ...numbersOf(observation.action)])].filter(
    (one) => one >= LEAST_AMOUNT,
  );
  const isIt = (one: number) => Math.abs(one - number) < HALF_A_CENT;
  return amounts.some(
    (one, at) => TIMES.some((times) => isIt(times * one)) || amounts.slice(at + 1).some((two) => isIt(one + two) || isIt(Math.abs(one - two))),
  );
}

function isHeld(figure: string, held: readonly number[]): boolean {
  const bare = figure.replaceAll(',', '').replace(/\s?%$|k$/, '');
  if (figure.endsWith('%')) return isRounded(bare, [...held, ...held.map((number) => number * 100)]);
  if (figure.endsWith('k')) return held.includes(Number(bare) * 1000);
  return isRounded(bare, held) || held.some((number) => number === Number(bare));
}

const heldBy = oncePer((known: Case): readonly number[] => {
  const { action, authority, attempts, contacts, messages } = known.observation;
  const over = action.amount !== undefined && authority.limit !== undefined ? [action.amount - authority.limit] : [];
  const hours =
    known.queue === undefined || known.queue.hours === 'always'
      ? []
      : [known.queue.hours.open, known.queue.hours.close].map((time) => Number.parseInt(time, 10));
  const counts = [attempts.length, contacts.length, contacts.length + 1, messages.length, known.customer.length];
  const ratios = [...known.evidence.all.matchAll(RATIO)].flatMap(([, of = '']) => (numberOf(of) ? [1 / (numberOf(of) ?? 1)] : []));
  return [
    ...ratios,
    ...numbersHeld(known),
    ...figureNumbers(known),
    ...numbersOf(known.team.actions),
    known.queue?.immediate_minutes ?? 0,
    ...over,
    ...hours,
    ...counts,
    ...spokenIn(known),
  ];
});
