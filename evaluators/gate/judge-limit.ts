import type { Answer } from './answer.ts';
import { assume, type Reading } from './assumed.ts';
import type { Condition } from './condition.ts';
import type { JudgedCondition } from './judged-condition.ts';
import type { levelsFor } from './levels.ts';
import type { Lost } from './lost.ts';
import { type Seen, type Sight, see } from './seen.ts';

type Limit = Extract<Condition, { kind: 'limit' }>;

export interface Evidence extends Pick<Sight, 'cells' | 'traffic'> {
  readonly lost: readonly Lost[];
  readonly reading: Reading;
  readonly levels: ReturnType<typeof levelsFor>;
}

/** Sums of shares carry rounding; nearer than this is equal. */
const ROUNDING = 1e-9;

export function judgeLimit(condition: Limit, { cells, lost, reading, traffic, levels }: Evidence): JudgedCondition {
  const assumed = assume(condition.figure, lost, reading, condition.side === 'at_least');
  const sight = { figure: condition.figure, cells, assumed, traffic };
  const [passing, failing] = [see({ ...sight, level: levels.pass }), see({ ...sight, level: levels.fail })];
  if (passing.kind === 'none' || failing.kind === 'none') return { condition, answer: 'not_enough_evidence', n: 0, families: 0 };
  const { n, families, lowPoint, highPoint } = passing;
  const found = { condition, estimate: { low: lowPoint, high: highPoint }, n, families };
  if (condition.judgedOn === 'point') return { ...found, answer: answerOf(condition, endsOf(condition, passing, 'point')) };
  if (passing.kind === 'point') return { ...found, answer: 'not_enough_evidence' };
  const bounds = { pass: endsOf(condition, passing, 'interval').pass, fail: endsOf(condition, failing, 'interval').fail };
  return { ...found, bounds, answer: answerOf(condition, bounds) };
}

function endsOf({ side }: Limit, { low, high, lowPoint, highPoint }: Exclude<Seen, { kind: 'none' }>, by: 'point' | 'interval') {
  const [least, most] = by === 'point' ? [lowPoint, highPoint] : [low, high];
  return side === 'at_least' ? { pass: least, fail: most } : { pass: most, fail: least };
}

function answerOf({ side, limit }: Limit, { pass, fail }: { readonly pass: number; readonly fail: number }): Answer {
  const over = (value: number) => (side === 'at_least' ? value - limit : limit - value);
  if (over(pass) >= -ROUNDING) return 'pass';
  return over(fail) < -ROUNDING ? 'fail' : 'not_enough_evidence';
}
