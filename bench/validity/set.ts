import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenarios } from '../../scenarios/load.ts';
import { readTeamFile } from '../../scenarios/team.ts';
import type { CustomerAnswer } from '../../simulator/customer/sheet/answer.ts';
import { type PastTurn, soFarOf } from '../../simulator/customer/sheet/so-far.ts';
import { backgroundOf } from '../../simulator/customer/sheet/validity/background.ts';
import type { TurnCase } from '../../simulator/customer/sheet/validity/case.ts';
import type { FaultKind } from '../../simulator/customer/sheet/validity/fault.ts';

/** A turn with the fault it was written with, or none. */
export interface LabelledTurn {
  readonly turn: TurnCase;
  readonly fault: FaultKind | null;
}

interface Situation {
  readonly id: string;
  readonly scenario: string;
  readonly turns: readonly PastTurn[];
}

interface Row {
  readonly at: string;
  readonly say: string;
  readonly felt: number;
  readonly met: boolean;
  readonly human: boolean;
  readonly leaves: boolean;
  readonly fault: FaultKind | null;
}

const SETS = join(import.meta.dirname, '..', 'sets');
const LIBRARY = join(import.meta.dirname, '..', '..', 'scenarios', 'library');

/** The labelled turns of `dev`, which the checks were improved on, or `test`, which was written before them and not looked at since. */
export function labelledTurns(set: 'dev' | 'test'): readonly LabelledTurn[] {
  const { team } = readTeamFile(join(LIBRARY, 'team.yaml'));
  const scenarios = new Map(loadScenarios([join(LIBRARY, 'llm')], team).map(({ scenario }) => [String(scenario.scenario), scenario]));
  const situations = new Map(rowsOf<Situation>('validity.situations.jsonl').map((one) => [one.id, one]));
  return rowsOf<Row>(`validity.${set}.jsonl`).map(({ at, say, felt, met, human, leaves, fault }) => {
    const situation = situations.get(at);
    const scenario = scenarios.get(situation?.scenario ?? '');
    if (situation === undefined || scenario?.customer.kind !== 'llm') throw new Error(`there is no situation \`${at}\``);
    const { sheet } = scenario.customer;
    const answer: CustomerAnswer = { message: say, felt_frustration: felt, goal_met: met, wants_human: human, leaves };
    return { turn: { sheet, answer, soFar: soFarOf(situation.turns, sheet), background: backgroundOf(scenario) }, fault };
  });
}

function rowsOf<T>(file: string): readonly T[] {
  const lines = readFileSync(join(SETS, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
