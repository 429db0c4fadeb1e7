import type { Answer } from './answer.ts';
import { allAlike, assume, type Reading } from './assumed.ts';
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

/**
 * No suite shows more than it would if nothing had gone wrong in it: a bound is the weaker of its own and of the one that
 * the same conversations would give had they all gone well (to pass) or all gone badly (to fail). Without that a mistake
 * could turn an answer for the better, because where nothing varies each family counts as one and where something does it
 * may count for more.
 */
export function judgeLimit(condition: Limit, { cells, lost, reading, traffic, levels }: Evidence): JudgedCondition {
  const { figure, side } = condition;
  const wantsHits = side === 'at_least';
  const assumed = assume(figure, lost, reading, wantsHits);
  const sight = { figure, cells, assumed, traffic };
  const [passing, failing] = [see({ ...sight, level: levels.pass }), see({ ...sight, level: levels.fail })];
  const [flawless, hopeless] = [seeAlike(sight, wantsHits, levels.pass), seeAlike(sight, !wantsHits, levels.fail)];
  if (passing.kind === 'none' || failing.kind === 'none' || flawless.kind === 'none' || hopeless.kind === 'none')
    return { condition, answer: 'not_enough_evidence', n: 0, families: 0 };
  const { n, families, lowPoint, highPoint } = passing;
  const found = { condition, estimate: { low: lowPoint, high: highPoint }, n, families };
  if (condition.judgedOn === 'point') {
    const best = endsOf(condition, flawless, 'point').pass;
    return { ...found, best, answer: answerOf(condition, endsOf(condition, passing, 'point')) };
  }
  if (passing.kind === 'point') return { ...found, answer: 'not_enough_evidence' };
  const best = endsOf(condition, flawless, 'interval').pass;
  const [least, most] = wantsHits ? [Math.min, Math.max] : [Math.max, Math.min];
  const bounds = {
    pass: least(endsOf(condition, passing, 'interval').pass, best),
    fail: most(endsOf(condition, failing, 'interval').fail, endsOf(condition, hopeless, 'interval').fail),
  };
  return { ...found, bounds, best, answer: answerOf(condition, bounds) };
}

function seeAlike({ figure, cells, assumed, traffic }: Omit<Sight, 'level'>, isHit: boolean, level: number): Seen {
  return see({ figure, cells: [], assumed: allAlike(figure, cells, assumed, isHit), traffic, level });
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
