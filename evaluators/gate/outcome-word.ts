import { type Cell, isUntimed } from '../cell.ts';
import { bareCell, type Whose } from './bare-cell.ts';

/** How a conversation came out, as a reviewer reads it in a baseline; the last three where no label says what was right. */
export const OUTCOME_WORDS = [
  'correct',
  'early',
  'offered',
  'late',
  'missed',
  'contained',
  'offered_unnecessarily',
  'unnecessary',
  'handed_over',
  'not_handed_over',
  'unobserved',
] as const;
export type OutcomeWord = (typeof OUTCOME_WORDS)[number];

const IN_CELL = {
  correct: 'TP',
  early: 'TP',
  offered: 'TP',
  late: 'FN',
  missed: 'FN',
  contained: 'TN',
  offered_unnecessarily: 'TN',
  unnecessary: 'FP',
} as const;
type Scored = keyof typeof IN_CELL;

const HANDED: readonly OutcomeWord[] = ['correct', 'early', 'late', 'unnecessary', 'handed_over'];

/** @param cell - scored, or unscored for its need; never one that errored */
export function wordOf(cell: Cell): OutcomeWord {
  const { outcome, handed } = cell;
  if (outcome.outcome !== 'unscored') return isUntimed(cell) ? 'handed_over' : outcome.outcome;
  if (outcome.why === 'unobserved' || handed === 'perhaps') return 'unobserved';
  return handed === 'yes' ? 'handed_over' : 'not_handed_over';
}

/** A conversation (or several alike) that came out like this, for every figure of a gate but `startable`, which a word does not tell. */
export function cellThat(whose: Whose, word: OutcomeWord, times = 1): Cell {
  const bare = bareCell(whose, times);
  const handed = HANDED.includes(word) ? 'yes' : word === 'unobserved' ? 'perhaps' : 'no';
  const why = whose.need === 'must' || whose.need === 'must_not' ? 'unobserved' : whose.need;
  if (!isScored(word)) return { ...bare, handed, outcome: { outcome: 'unscored', cell: null, why } };
  const truth: Cell['truth'] = whose.need === 'must' ? { need: 'must', timing: 'timed', opening: 1, deadline: 1 } : bare.truth;
  return { ...bare, handed, truth, outcome: { outcome: word, cell: IN_CELL[word] } as Cell['outcome'] };
}

/** The need of a conversation that came out like this. */
export function needBehind(word: OutcomeWord): 'must' | 'must_not' | 'may' {
  if (!isScored(word)) return 'may';
  const cell = IN_CELL[word];
  return cell === 'TP' || cell === 'FN' ? 'must' : 'must_not';
}

function isScored(word: OutcomeWord): word is Scored {
  return word in IN_CELL;
}
