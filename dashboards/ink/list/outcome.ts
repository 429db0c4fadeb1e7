import type { Way } from '../../../evaluators/listing/way.ts';
import type { MistakeKind } from '../../../evaluators/mistakes.ts';
import { type Line, line } from '../text/line.ts';
import type { Tone } from '../text/tone.ts';

/** Six letters at most, as the columns of outcomes are called. */
const WORDS: Readonly<Record<Way['outcome'], string>> = {
  correct: 'right',
  early: 'early',
  offered: 'offer',
  late: 'late',
  missed: 'never',
  unnecessary: 'false',
  contained: 'none',
  offered_unnecessarily: 'asked',
  may: 'may',
  unlabelled: 'nolabel',
  not_due: 'notdue',
  unobserved: 'unseen',
  errored: 'error',
  invalid: 'invalid',
};

/** As much of a way as an outcome is told by. */
interface Shown {
  readonly outcome: Way['outcome'];
  readonly right: boolean | null;
  readonly mistake?: MistakeKind;
}

/** Columns that an outcome takes. */
export const OUTCOME_WIDTH = 9;

/** `✓ right`, `✗ late`, `! none` for authority broken, `· may` for what is not scored. */
export function outcomeLine(way: Shown | undefined): Line {
  if (way === undefined) return line('–', 'faint');
  return line(`${markOf(way)} ${WORDS[way.outcome]}`, toneOf(way));
}

function markOf({ right, mistake }: Shown): string {
  if (mistake === 'beyond_authority') return '!';
  if (right === null) return '·';
  return right ? '✓' : '✗';
}

function toneOf({ right, mistake }: Shown): Tone {
  if (right === null) return 'faint';
  return right && mistake === undefined ? 'good' : right ? 'mark' : 'bad';
}

/** What the marks of the list stand for. */
export const OUTCOME_LEGEND = '✓ decided rightly   ✗ wrongly   ! beyond authority   · not scored   ? explains the words';
