import type { Attempt } from '../../core/observation.ts';
import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mustBeSeen, mustHold, mustTell, type Objection } from './objections.ts';
import { occursIn } from './quotes.ts';
import { statementHolds } from './wording.ts';
import { shared, tellingStems } from './words.ts';

/** The attempts are the agent's moves before the handoff: none invented, none changed, none left out. An empty list can be true. */
export function judgeAttempted(part: PartOf<'attempted'>, known: Case): Objection[] {
  const made = new Map(known.observation.attempts.map((attempt) => [attempt.turn, attempt]));
  const untold = known.observation.attempts.filter((attempt) => !part.some((claim) => claim.turn === attempt.turn));
  return [
    ...part.flatMap((claim) => isMove(claim, made.get(claim.turn), known)),
    ...untold.flatMap(({ turn, action }) => mustHold(false, `it leaves out \`${action}\` at turn ${turn}`, 'incomplete')),
    ...mustHold(new Set(part.map(({ turn }) => turn)).size === part.length, 'it tells the same attempt twice', 'made_up'),
  ];
}

function isMove(claim: Attempt, real: Attempt | undefined, known: Case): Objection[] {
  const { turn, action } = claim;
  if (real?.action !== action) return mustHold(false, `\`${action}\` at turn ${turn} is not what the agent did`, 'invented_attempt');
  const isTrue = claim.outcome === real.outcome && claim.amount === real.amount;
  return [
    ...mustHold(isTrue, `\`${action}\` at turn ${turn} is not what the agent did: it was ${real.outcome}`),
    ...replyHolds(claim.reply, real.reply, known),
  ];
}

/** A reply is told as it was given, or summed up without a claim that it did not make. */
function replyHolds(told: string, real: string, known: Case): Objection[] {
  if (occursIn(told, real)) return [];
  const isAbout = shared(tellingStems(told), tellingStems(`${real}\n${known.evidence.customer}`)) > 0;
  return [
    ...statementHolds(told, known),
    ...mustTell(/\S/.test(told), 'it does not say what the agent replied'),
    ...mustBeSeen(isAbout, `it sums up a reply in words of its own: \`${told.slice(0, 60)}\``),
  ];
}
