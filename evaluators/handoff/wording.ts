import type { Case, Observed } from './case.ts';
import { accountHolds } from './claims/account.ts';
import { nothingHolds, triesHold } from './claims/attempts.ts';
import { clockTimesHold } from './claims/clock-times.ts';
import { compoundsHold } from './claims/compounds.ts';
import { countsHold } from './claims/counts.ts';
import { datesHold, plannedDatesHold } from './claims/dates.ts';
import { idsHold } from './claims/ids.ts';
import { limitHolds } from './claims/limit.ts';
import { moodHolds } from './claims/mood.ts';
import { namesHold } from './claims/names.ts';
import { amountsHold, numbersHold } from './claims/numbers.ts';
import { outcomesHold } from './claims/outcomes.ts';
import { polarityHolds } from './claims/polarity.ts';
import { qualitiesHold } from './claims/qualities.ts';
import { queueHolds } from './claims/queue.ts';
import { subjectsHold } from './claims/subjects.ts';
import { thingsHold } from './claims/things.ts';
import { clausesIn, isClaimed } from './clauses.ts';
import { deedsHold } from './deeds/hold.ts';
import { mustHold, type Objection } from './objections.ts';
import { oncePerRecord } from './once-per.ts';
import { occursIn, quotesIn, withoutQuotes } from './quotes.ts';

type Check = (text: string, known: Case) => Objection[];

/** A check of a text against what was observed and the team alone: what it said of a text is remembered, for other policies pass on the same texts. */
function byRecord(check: (text: string, known: Observed) => Objection[]): Check {
  const heldOf = oncePerRecord((_known) => new Map<string, Objection[]>());
  return (text, known) => {
    const held = heldOf(known);
    const before = held.get(text);
    if (before !== undefined) return before;
    const found = check(text, known);
    held.set(text, found);
    return found;
  };
}

const [ids, names, moods, accounts, outcomes] = [byRecord(idsHold), byRecord(namesHold), byRecord(moodHolds), byRecord(accountHolds), byRecord(outcomesHold)];
const [subjects, things] = [byRecord(subjectsHold), byRecord(thingsHold)];

/** What holds for advice as well: who and what it is about, and what was done. Its other figures and plans are its own. */
const ALWAYS: readonly Check[] = [ids, names, moods, accounts, outcomes, byRecord(nothingHolds), byRecord(triesHold), deedsHold];
const WISHED: readonly Check[] = [ids, datesHold, names, numbersHold, clockTimesHold, countsHold, subjects, things, accounts];
const STATED: readonly Check[] = [
  ...ALWAYS,
  datesHold,
  numbersHold,
  clockTimesHold,
  countsHold,
  subjects,
  things,
  byRecord(polarityHolds),
  byRecord(qualitiesHold),
  byRecord(compoundsHold),
  limitHolds,
  queueHolds,
];

/** A clause of advice that says how things are, and not what to do. */
const STATING = /^(?!(?:do|don['’]t|never|please|make|see|ask|tell|offer|check|send|give|let)\b)[^\n]*\b(?:is|are|was|were|has|have|had)\b/i;

/** Every claim of a statement in free text: quotes, figures, ids, dates, names, counts, moods, deeds. */
export function statementHolds(text: string, known: Case): Objection[] {
  return [...quotesHold(text, known), ...checked(STATED, text, known)];
}

/** The claims of a wish: what a customer wants done is not done. */
export function wishHolds(text: string, known: Case): Objection[] {
  return [...quotesHold(text, known), ...checked(WISHED, text, known)];
}

/** The claims that advice makes beside what it advises. */
export function adviceHolds(text: string, known: Case): Objection[] {
  const stated = clausesIn(withoutQuotes(text)).filter((clause) => STATING.test(clause) && isClaimed(clause));
  return [
    ...quotesHold(text, known),
    ...checked([...ALWAYS, plannedDatesHold, amountsHold], text, known),
    ...stated.flatMap((clause) => [...subjectsHold(clause, known), ...compoundsHold(clause, known)]),
  ];
}

/** Everything in curly quotes has to be the words of a customer or the agent. */
function quotesHold(text: string, { observation }: Case): Objection[] {
  const foreign = quotesIn(text).filter((quote) => !observation.messages.some((message) => occursIn(quote, message.text)));
  return foreign.flatMap((quote) => mustHold(false, `it quotes \`${quote.slice(0, 60)}\`, which nobody said`, 'made_up'));
}

function checked(checks: readonly Check[], text: string, known: Case): Objection[] {
  const own = withoutQuotes(text);
  return checks.flatMap((check) => check(own, known));
}
