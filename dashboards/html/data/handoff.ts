import { HANDOFF_PARTS, type HandoffPart } from '../../../core/vocabulary.ts';
import type { HandoffScore } from '../../../evaluators/handoff/score.ts';
import type { HandoffPackage } from '../../../policies/handoff/package.ts';
import { defectName } from '../../plain/defect-names.ts';
import { type Claim, claimsOf } from '../../run/claims.ts';
import { inWords, shownLine } from '../shown.ts';
import type { PageHandoff, PagePart } from './page-data.ts';
import type { TableMaker } from './tables.ts';

/** What the human gets: part by part each claim with what it stands on, then what is wrong, then whether a human can start. */
export function pageHandoff(handoff: HandoffPackage, score: HandoffScore | undefined, tables: TableMaker): PageHandoff {
  const claims = claimsOf(handoff);
  return {
    parts: HANDOFF_PARTS.map((part) => tables.part(pagePart(part, claims.get(part), score))),
    faults: score === undefined ? [] : faultsBeside(score),
    buried: score === undefined ? [] : givenThatIs(score, 'buried'),
    ...(score === undefined ? {} : { startable: score.startable }),
  };
}

function pagePart(part: HandoffPart, claims: readonly Claim[] | undefined, score: HandoffScore | undefined): PagePart {
  const judged = score?.parts[part];
  const doubts = score?.unverified.filter(({ where }) => where === part).map(({ why }) => shownLine(why)) ?? [];
  const isSound = judged === undefined || (judged.present && judged.specific && judged.grounded);
  const is = claims === undefined ? 'absent' : judged === undefined ? 'unjudged' : !isSound ? 'faulty' : doubts.length > 0 ? 'doubtful' : 'sound';
  return {
    part: inWords(part),
    is,
    claims: (claims ?? []).map(({ text, ground }) => [shownLine(text, 600), shownLine(ground ?? '', 120)] as const),
    faults: claims === undefined || judged?.why === undefined ? [] : [shownLine(judged.why)],
    doubts,
  };
}

/** Faults of queue, message and secrets, facts that are missing, and what the customer has to say again. */
function faultsBeside(score: HandoffScore): string[] {
  const { defects, facts, skills } = score;
  const missing = facts.filter(({ found }) => !found).map(({ id }) => id);
  const lacking = givenThatIs(score, 'lacking');
  return [
    ...defects
      .filter(({ kind, where }) => where === 'queue' || where === 'message' || kind === 'personal_data')
      .map(({ kind, where, why }) => `${inWords(where)}: ${defectName(kind)} (${shownLine(why)})`),
    ...(missing.length === 0 ? [] : [`facts missing: ${shownLine(missing.join(', '))}`]),
    ...(skills.fits || skills.missing.length === 0 ? [] : [`the queue lacks ${shownLine(skills.missing.join(', '))}`]),
    ...(lacking.length === 0 ? [] : [`the customer has to say again: ${lacking.join(', ')}`]),
  ];
}

const MOST_LISTED = 8;

function givenThatIs({ re_explain: { given } }: HandoffScore, state: 'lacking' | 'buried'): string[] {
  const texts = given.filter((fact) => fact.state === state).map(({ text }) => `“${shownLine(text, 80)}”`);
  return texts.length > MOST_LISTED ? [...texts.slice(0, MOST_LISTED), `and ${texts.length - MOST_LISTED} more`] : texts;
}
