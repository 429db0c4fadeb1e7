import type { Case } from './case.ts';
import { type Check, type Claim, claimsBy } from './claim.ts';
import { accountClaimed } from './claims/account.ts';
import { nothingClaimed, triesClaimed } from './claims/attempts.ts';
import { clockTimesClaimed } from './claims/clock-times.ts';
import { compoundsClaimed } from './claims/compounds.ts';
import { countsClaimed } from './claims/counts.ts';
import { datesClaimed, plannedDatesClaimed } from './claims/dates.ts';
import { idsClaimed } from './claims/ids.ts';
import { limitClaimed } from './claims/limit.ts';
import { moodClaimed } from './claims/mood.ts';
import { namesClaimed } from './claims/names.ts';
import { amountsClaimed, numbersClaimed } from './claims/numbers.ts';
import { outcomesClaimed } from './claims/outcomes.ts';
import { polarityClaimed } from './claims/polarity.ts';
import { qualitiesClaimed } from './claims/qualities.ts';
import { queueClaimed } from './claims/queue.ts';
import { subjectsClaimed } from './claims/subjects.ts';
import { thingsClaimed } from './claims/things.ts';
import { clausesIn, isClaimed } from './clauses.ts';
import { deedsClaimed } from './deeds/hold.ts';
import { mustHold, type Objection } from './objections.ts';
import { occursIn, quotesIn, withoutQuotes } from './quotes.ts';

/** What holds for advice as well: who and what it is about, and what was done. Its other figures and plans are its own. */
const ALWAYS: readonly Check[] = [idsClaimed, namesClaimed, moodClaimed, accountClaimed, outcomesClaimed, nothingClaimed, triesClaimed, deedsClaimed];

const claimsOfWish = claimsBy([
  idsClaimed,
  datesClaimed,
  namesClaimed,
  numbersClaimed,
  clockTimesClaimed,
  countsClaimed,
  subjectsClaimed,
  thingsClaimed,
  accountClaimed,
]);
const claimsOfStatement = claimsBy([
  ...ALWAYS,
  datesClaimed,
  numbersClaimed,
  clockTimesClaimed,
  countsClaimed,
  subjectsClaimed,
  thingsClaimed,
  polarityClaimed,
  qualitiesClaimed,
  compoundsClaimed,
  limitClaimed,
  queueClaimed,
]);
const claimsOfAdvice = claimsBy([...ALWAYS, plannedDatesClaimed, amountsClaimed, howThingsAre]);

/** A clause of advice that says how things are, and not what to do. */
const STATING = /^(?!(?:do|don['’]t|never|please|make|see|ask|tell|offer|check|send|give|let)\b)[^\n]*\b(?:is|are|was|were|has|have|had)\b/i;

/** Every claim of a statement in free text: quotes, figures, ids, dates, names, counts, moods, deeds. */
export function statementHolds(text: string, known: Case): Objection[] {
  return [...quotesHold(text, known), ...held(claimsOfStatement, text, known)];
}

/** The claims of a wish: what a customer wants done is not done. */
export function wishHolds(text: string, known: Case): Objection[] {
  return [...quotesHold(text, known), ...held(claimsOfWish, text, known)];
}

/** The claims that advice makes beside what it advises. */
export function adviceHolds(text: string, known: Case): Objection[] {
  return [...quotesHold(text, known), ...held(claimsOfAdvice, text, known)];
}

/** What clauses of advice say of how things are. */
function howThingsAre(text: string): Claim | undefined {
  const stated = clausesIn(text).filter((clause) => STATING.test(clause) && isClaimed(clause));
  const claims = stated.flatMap((clause) => [subjectsClaimed(clause) ?? [], compoundsClaimed(clause) ?? []].flat());
  return claims.length === 0 ? undefined : (known) => claims.flatMap((claim) => claim(known));
}

/** Everything in curly quotes has to be the words of a customer or the agent. */
function quotesHold(text: string, { observation }: Case): Objection[] {
  const foreign = quotesIn(text).filter((quote) => !observation.messages.some((message) => occursIn(quote, message.text)));
  return foreign.flatMap((quote) => mustHold(false, `it quotes \`${quote.slice(0, 60)}\`, which nobody said`, 'made_up'));
}

function held(claimsOf: (text: string) => readonly Claim[], text: string, known: Case): Objection[] {
  return claimsOf(withoutQuotes(text)).flatMap((claim) => claim(known));
}
