import type { Traffic } from '../../../scenarios/traffic.ts';
import { type Condition, isProjected } from '../condition.ts';
import { FIGURE_EVENTS } from '../figure-events.ts';
import type { JudgedCondition } from '../judged-condition.ts';
import { type Arrangement, arrangements, weightsIn } from './arrangements.ts';
import type { Customer } from './customer.ts';
import { type FamiliesNeeded, familiesNeeded } from './families-needed.ts';
import { type Possible, possibilities } from './possible.ts';
import { countsFor, type Mistakes, NO_MISTAKE, rehearse } from './rehearse.ts';

type Measured = Exclude<Condition, { kind: 'critical_failures' }>;

/** What a suite can show of one condition, before anybody has played it. */
export interface PlannedCondition {
  readonly condition: Measured;
  /** Customers and families that count if the policy makes no mistake; where `drawn` is there, all that may count. */
  readonly customers: number;
  readonly families: number;
  /** The bound, or point, if it makes none; absent where there is none to speak of. */
  readonly best?: number;
  /** Absent where not even that passes. */
  readonly allows?: Allowance;
  /** Only where not even that passes. */
  readonly needs?: FamiliesNeeded;
  /**
   * Customers whose need is drawn as they are played. Where there are any, nobody knows beforehand whom the condition counts, nor how
   * many, and what it allows or needs cannot be said.
   */
  readonly drawn?: number;
}

/** With how many mistakes it still passes. */
export interface Allowance {
  /** Customers with whom the mistake could be made. */
  readonly of: number;
  /** Wherever they fall, as far as that was tried. */
  readonly anywhere: number;
  /** Where they fall most favourably, of what was tried. */
  readonly most: number;
  /** The bound, or point, with one more than that; absent where it passes with any number. */
  readonly broken?: number;
  /** Against a baseline: so many may come out worse if as many come out better. */
  readonly exchanged?: number;
}

/** Plans each condition with the judge of the gate, on customers who come out as well, or as badly, as they could. */
export function planGate(conditions: readonly Condition[], customers: readonly Customer[], traffic: Traffic | undefined): PlannedCondition[] {
  const isUnknown = customers.some(isNeedDrawn);
  return conditions.filter(isMeasured).map((condition) => {
    if (isUnknown) return unknown(condition, customers);
    const possible = possibilities(condition, customers);
    return (
      shortfall(condition, customers, possible, traffic) ?? { ...foundBy(condition, possible, traffic), allows: allowanceOf(condition, possible, traffic) }
    );
  });
}

/** Of these conditions only those of which it is known that no policy could pass them on this suite. */
export function outOfReach(conditions: readonly Condition[], customers: readonly Customer[], traffic: Traffic | undefined): PlannedCondition[] {
  if (customers.some(isNeedDrawn)) return [];
  return conditions.filter(isMeasured).flatMap((condition) => shortfall(condition, customers, possibilities(condition, customers), traffic) ?? []);
}

function isNeedDrawn({ needIsDrawn }: Customer): boolean {
  return needIsDrawn === true;
}

function unknown(condition: Measured, customers: readonly Customer[]): PlannedCondition {
  const families = new Set(customers.map(({ family }) => family)).size;
  return { condition, customers: customers.length, families, drawn: customers.filter(isNeedDrawn).length };
}

function isMeasured(condition: Condition): condition is Measured {
  return condition.kind !== 'critical_failures';
}

function shortfall(
  condition: Measured,
  customers: readonly Customer[],
  possible: readonly Possible[],
  traffic: Traffic | undefined,
): PlannedCondition | undefined {
  const flawless = rehearse(condition, possible, NO_MISTAKE, traffic);
  if (flawless.answer === 'pass') return undefined;
  return { ...foundBy(condition, possible, traffic), needs: familiesNeeded(condition, customers, traffic, flawless) };
}

function foundBy(condition: Measured, possible: readonly Possible[], traffic: Traffic | undefined): Omit<PlannedCondition, 'allows' | 'needs'> {
  const flawless = rehearse(condition, possible, NO_MISTAKE, traffic);
  const best = boundOf(flawless);
  return { condition, customers: Math.round(flawless.n), families: flawless.families, ...(best === undefined ? {} : { best }) };
}

function allowanceOf(condition: Measured, possible: readonly Possible[], traffic: Traffic | undefined): Allowance {
  const projected = isProjected(condition.figure) ? traffic : undefined;
  const turnable = onWhom(condition, possible, projected);
  const judge = (mistakes: Mistakes) => rehearse(condition, possible, mistakes, traffic);
  const first = (way: Arrangement, count: number): Mistakes => ({ now: new Set(way.slice(0, count)), before: new Set() });
  const tried = arrangements(turnable, projected).map((way) => ({
    way,
    count: mostPassing(way.length, (count) => judge(first(way, count)).answer === 'pass'),
  }));
  const counts = tried.map(({ count }) => count);
  const most = Math.max(...counts);
  const favourable = tried.find(({ count }) => count === most);
  const broken = favourable === undefined || most === turnable.length ? undefined : boundOf(judge(first(favourable.way, most + 1)));
  const exchanged =
    favourable === undefined ? 0 : mostPassing(Math.floor(turnable.length / 2), (count) => judge(exchange(favourable.way, count)).answer === 'pass');
  return {
    of: turnable.length,
    anywhere: Math.min(...counts),
    most,
    ...(broken === undefined ? {} : { broken }),
    ...(condition.kind === 'non_inferiority' ? { exchanged } : {}),
  };
}

/** By turns one comes out worse and one better than in the baseline. */
function exchange(way: Arrangement, count: number): Mistakes {
  const some = way.slice(0, 2 * count);
  return { now: new Set(some.filter((_one, index) => index % 2 === 0)), before: new Set(some.filter((_one, index) => index % 2 === 1)) };
}

/** Those on whom something hangs: with another outcome the figure would be another. */
function onWhom(condition: Measured, possible: readonly Possible[], traffic: Traffic | undefined): Possible[] {
  const turnable = possible.filter((one) => isTurnable(condition, one));
  if (traffic === undefined) return turnable;
  const weights = weightsIn(turnable, traffic);
  return turnable.filter(({ customer }) => weights.has(customer.scenario));
}

function isTurnable({ figure }: Measured, { customer, well, badly }: Possible): boolean {
  const { isHit, need: only } = FIGURE_EVENTS[figure];
  if (only !== undefined && customer.need !== only) return false;
  const [counted, isCounted] = [countsFor(figure, well), countsFor(figure, badly)];
  return counted !== isCounted || (counted && isHit(well) !== isHit(badly));
}

function boundOf({ condition, bounds, estimate }: JudgedCondition): number | undefined {
  if (condition.kind !== 'limit' || condition.judgedOn === 'confidence') return bounds?.pass;
  return condition.side === 'at_least' ? estimate?.low : estimate?.high;
}

/** The largest count up to `most` that passes, where none does; by doubling and bisection, as more mistakes only make it worse. */
function mostPassing(most: number, passes: (count: number) => boolean): number {
  let low = 0;
  let high = 1;
  while (high <= most && passes(high)) [low, high] = [high, high * 2];
  high = Math.min(high, most + 1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle;
  }
  return low;
}
