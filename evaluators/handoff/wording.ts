import type { Case } from './case.ts';
import { figuresIn, isRounded, moneyIn } from './figures.ts';
import { numbersOf } from './leaves.ts';
import { mustHold, type Objection } from './objections.ts';
import { occursIn, quotesIn, withoutQuotes } from './quotes.ts';

/** Everything in curly quotes has to be the words of a customer or the agent. */
export function quotesHold(text: string, { observation }: Case): Objection[] {
  const foreign = quotesIn(text).filter((quote) => !observation.messages.some((message) => occursIn(quote, message.text)));
  return foreign.flatMap((quote) => mustHold(false, `it quotes \`${quote.slice(0, 60)}\`, which nobody said`));
}

/** Every figure outside of quotes has to stand in the record. */
export function figuresHold(text: string, known: Case): Objection[] {
  return unknownOf(figuresIn(withoutQuotes(text)), known, known.numbers);
}

/** Every amount of money has to stand in the record or among the team's limits. Other figures may be the policy's advice. */
export function moneyHolds(text: string, known: Case): Objection[] {
  return unknownOf(moneyIn(withoutQuotes(text), known.team.currency), known, [...known.numbers, ...numbersOf(known.team.actions)]);
}

function unknownOf(figures: readonly string[], known: Case, numbers: readonly number[]): Objection[] {
  const unknown = figures.filter((figure) => !known.figures.has(figure) && !isRounded(figure, numbers));
  return [...new Set(unknown)].flatMap((figure) => mustHold(false, `it says ${figure}, which the record does not hold`));
}
