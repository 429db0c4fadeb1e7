import type { PinnedScenario } from './baseline.ts';
import type { OutcomeWord } from './outcome-word.ts';

type CameOut = Pick<PinnedScenario, 'need' | 'outcomes'>;

/** A scenario that came out otherwise than in the baseline, or is in one of the two alone. */
export interface Change {
  readonly scenario: string;
  readonly before?: CameOut;
  readonly after?: CameOut;
  /** `neither`: no label says which is right, the need changed, or there is nothing to compare with. */
  readonly direction: 'better' | 'worse' | 'neither';
}

/** How grave each outcome is among those of one need, as `evaluators/mistakes.ts` ranks mistakes. */
const GRAVITY: Readonly<Record<OutcomeWord, number>> = {
  correct: 0,
  offered: 0,
  early: 1,
  late: 2,
  missed: 3,
  contained: 0,
  offered_unnecessarily: 1,
  unnecessary: 2,
  handed_over: 0,
  not_handed_over: 0,
  unobserved: 0,
};

/** Worse first, then better, then the rest; by name among equals. */
export function changesOf(before: readonly PinnedScenario[], after: readonly PinnedScenario[]): Change[] {
  const [was, is] = [byName(before), byName(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  const changes = names.flatMap((scenario) => changeOf(scenario, was.get(scenario), is.get(scenario)));
  const order = ['worse', 'better', 'neither'];
  return changes.sort((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction));
}

function changeOf(scenario: string, before: PinnedScenario | undefined, after: PinnedScenario | undefined): Change[] {
  if (before === undefined || after === undefined)
    return [{ scenario, ...(before ? { before: cameOut(before) } : {}), ...(after ? { after: cameOut(after) } : {}), direction: 'neither' }];
  const isSame = before.need === after.need && sameCounts(before.outcomes, after.outcomes);
  return isSame ? [] : [{ scenario, before: cameOut(before), after: cameOut(after), direction: directionOf(before, after) }];
}

function cameOut({ need, outcomes }: PinnedScenario): CameOut {
  return { need, outcomes };
}

function directionOf(before: CameOut, after: CameOut): Change['direction'] {
  if (before.need !== after.need) return 'neither';
  const graver = gravityOf(after) * trialsOf(before) - gravityOf(before) * trialsOf(after);
  return graver === 0 ? 'neither' : graver > 0 ? 'worse' : 'better';
}

function gravityOf({ outcomes }: CameOut): number {
  return Object.entries(outcomes).reduce((sum, [word, count]) => sum + GRAVITY[word as OutcomeWord] * count, 0);
}

function trialsOf({ outcomes }: CameOut): number {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0);
}

function sameCounts(a: CameOut['outcomes'], b: CameOut['outcomes']): boolean {
  const words = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<OutcomeWord>;
  return [...words].every((word) => a[word] === b[word]);
}

function byName(scenarios: readonly PinnedScenario[]): ReadonlyMap<string, PinnedScenario> {
  return new Map(scenarios.map((one) => [one.scenario, one]));
}
