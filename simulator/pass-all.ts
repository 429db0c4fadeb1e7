import type { ObservedContext } from '../core/observe.ts';
import type { ConversationRecord, Passage } from '../runs/record.ts';
import type { Courses } from './courses.ts';
import { passThrough } from './pass.ts';
import { type Sights, sightsOf } from './sights.ts';
import type { Stage } from './stage.ts';

/** How each variant went through a conversation. */
export interface Passed {
  readonly variants: ConversationRecord['variants'];
  readonly onDerived: ConversationRecord['on_derived'];
}

type Cast = Pick<Stage, 'team' | 'policies'>;

/** The conversation as it is gone through. */
interface Ways extends Cast {
  readonly courses: Courses;
  readonly perceived: Sights;
  /** With the signals that the text alone gives, where each policy goes through it once more with these. */
  readonly derived: Sights | undefined;
}

/**
 * Takes the policies through a conversation, one after the other, whether they answer at once or later.
 * @param derived whether each goes through it once more with the signals that the text alone gives
 */
export function passAll({ team, policies }: Cast, courses: Courses, context: ObservedContext, derived: boolean): Passed | Promise<Passed> {
  const passed = { variants: {}, onDerived: {} };
  const ways = {
    team,
    policies,
    courses,
    perceived: sightsOf(context, 'perceived'),
    derived: derived ? sightsOf(context, 'derived') : undefined,
  };
  const rest = goThrough(ways, passed);
  return rest === undefined ? passed : rest.then(() => passed);
}

/** Gives a promise from the first policy on that takes time. */
function goThrough(ways: Ways, passed: Passed): Promise<void> | undefined {
  const passes = passesOf(ways);
  for (let index = 0; index < passes; index += 1) {
    if (isLeftOut(ways, index)) continue;
    const passage = passAt(ways, index);
    if (passage instanceof Promise) return finish(ways, passed, passage, index);
    keep(ways, passed, index, passage);
  }
  return undefined;
}

async function finish(ways: Ways, passed: Passed, pending: Promise<Passage>, from: number): Promise<void> {
  keep(ways, passed, from, await pending);
  for (let index = from + 1; index < passesOf(ways); index += 1) if (!isLeftOut(ways, index)) keep(ways, passed, index, await passAt(ways, index));
}

/** Each policy once, or twice where it also has the derived signals: it takes those next. */
function passesOf({ policies, derived }: Ways): number {
  return derived ? 2 * policies.length : policies.length;
}

function policyAt({ policies, derived }: Ways, index: number): Stage['policies'][number] {
  const policy = policies[derived ? Math.floor(index / 2) : index];
  if (!policy) throw new RangeError(`there is no pass ${index}`);
  return policy;
}

/** What a model would decide on other signals would cost as much again. */
function isLeftOut(ways: Ways, index: number): boolean {
  return isDerived(ways, index) && policyAt(ways, index).kind === 'prompt';
}

function isDerived({ derived }: Ways, index: number): boolean {
  return derived !== undefined && index % 2 === 1;
}

function passAt(ways: Ways, index: number): Passage | Promise<Passage> {
  const { courses, team, perceived, derived } = ways;
  const policy = policyAt(ways, index);
  if (derived && isDerived(ways, index)) return passThrough({ policy, courses, team, sights: derived, hasHandoff: false });
  return passThrough({ policy, courses, team, sights: perceived, hasHandoff: true });
}

function keep(ways: Ways, { variants, onDerived }: Passed, index: number, passage: Passage): void {
  const into: Record<string, Passage> = isDerived(ways, index) ? onDerived : variants;
  into[policyAt(ways, index).name] = passage;
}
