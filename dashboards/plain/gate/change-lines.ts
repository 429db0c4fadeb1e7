import type { PinnedScenario } from '../../../evaluators/gate/baseline.ts';
import { wordsOf } from '../../../evaluators/gate/baseline.ts';
import type { Change } from '../../../evaluators/gate/baseline-changes.ts';

/**
 * A line for each scenario that came out otherwise, `better  late-parcel: late → correct`, and a count in front.
 * @param of what a line is of
 */
export function changeLines(changes: readonly Change[], of: 'customer' | 'scenario', most = Number.POSITIVE_INFINITY): string[] {
  if (changes.length === 0) return [];
  const count = (direction: Change['direction']) => changes.filter((one) => one.direction === direction).length;
  const heading = `${of === 'customer' ? '' : 'Of the scenarios '}${count('worse')} came out worse, ${count('better')} better, ${count('neither')} otherwise:`;
  const lines = changes.slice(0, most).map((change) => `  ${markOf(change).padEnd(6)}  ${change.scenario}: ${textOf(change)}`);
  return [heading, ...lines, ...(changes.length > most ? [`  … and ${changes.length - most} more (--json has all)`] : [])];
}

function markOf({ direction, before, after }: Change): string {
  if (before === undefined) return 'new';
  if (after === undefined) return 'gone';
  return direction === 'neither' ? 'other' : direction;
}

function textOf({ before, after }: Change): string {
  if (before === undefined || after === undefined) {
    const only = before ?? after;
    return only === undefined ? '' : cameOutText(only);
  }
  const needs = before.need === after.need ? '' : ` (need: ${before.need} → ${after.need})`;
  return `${cameOutText(before)} → ${cameOutText(after)}${needs}`;
}

/** `correct`; over several trials `correct 3 of 4, late 1 of 4`. */
export function cameOutText({ outcomes }: Pick<PinnedScenario, 'outcomes'>): string {
  const words = wordsOf(outcomes);
  const of = words.reduce((sum, word) => sum + (outcomes[word] ?? 0), 0);
  if (words.length === 1) return words[0]?.replaceAll('_', ' ') ?? '';
  return words.map((word) => `${word.replaceAll('_', ' ')} ${outcomes[word]} of ${of}`).join(', ');
}
