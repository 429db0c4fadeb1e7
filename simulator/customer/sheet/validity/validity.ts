import type { TurnCase } from './case.ts';
import { closedEarly } from './closing.ts';
import { againstSheet, toldUnasked } from './facts.ts';
import type { Fault, FaultKind } from './fault.ts';
import { leaksSheet } from './leak.ts';
import { roleFault } from './role.ts';
import { solvedItself } from './solved.ts';
import { ignoresStopRule } from './stop-rule.ts';
import { offTemperament } from './temperament.ts';

/** A longer message is no chat message. */
const LONGEST = 2000;

const CHECKS: Readonly<Record<FaultKind, (turn: TurnCase) => string | undefined>> = {
  empty: ({ answer: { message } }) =>
    message.trim() === '' ? 'it says nothing' : message.length > LONGEST ? `it has more than ${LONGEST} characters` : undefined,
  out_of_role: ({ answer }) => roleFault(answer.message),
  against_sheet: againstSheet,
  told_unasked: toldUnasked,
  solved_itself: solvedItself,
  leaks_sheet: ({ answer, sheet }) => leaksSheet(answer.message, sheet),
  closed_early: closedEarly,
  off_temperament: offTemperament,
  ignores_stop_rule: ignoresStopRule,
};

/**
 * Everything that is wrong with a turn of a customer whom a model plays; nothing where the turn may stand. Rules on words, in English:
 * what they find and how often they cry wolf is measured by `npm run bench:validity`.
 */
export function faultsOf(turn: TurnCase): readonly Fault[] {
  return (Object.keys(CHECKS) as FaultKind[]).flatMap((kind) => {
    const detail = CHECKS[kind](turn);
    return detail === undefined ? [] : [{ kind, detail }];
  });
}
