import type { ConversationDetail } from '../../run/detail.ts';
import type { Reading } from '../state/state.ts';
import { EMPTY, type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { wrapTo } from '../text/wrap.ts';
import { besideLines } from './beside.ts';
import { handoffLines } from './handoff.ts';
import { headLines } from './head.ts';
import { outcomeLines } from './outcomes.ts';
import { turnLines } from './turn.ts';
import { viewOf } from './view.ts';

/** A conversation as lines of a width, all of them; the screen shows those from `reading.top` on. */
export function documentLines(detail: ConversationDetail, reading: Reading, width: number): Line[] {
  const { record } = detail;
  if (record.status !== 'played')
    return [line(`This conversation is ${record.status}: it is counted and not scored.`, 'bad'), ...said(record.error ?? '', width)];
  const cell = detail.cells.find(({ variant }) => variant === reading.variant);
  if (cell === undefined) return [line(`The run holds nothing of ${saidLine(reading.variant, 60)} here.`, 'bad')];
  const view = viewOf(detail, cell);
  const silent =
    record.words === 'left_out' ? [line('What was said was not kept (--transcripts): signals, decisions and figures are there.', 'mark'), EMPTY] : [];
  const other = reading.beside === undefined ? undefined : detail.cells.find(({ variant }) => variant === reading.beside);
  const body =
    other === undefined
      ? view.course.turns.flatMap((turn, index) => [...turnLines(view, turn, index, reading.showsAllRules, width), EMPTY])
      : besideLines(view, viewOf(detail, other), width);
  return [
    ...headLines(view, width),
    EMPTY,
    ...silent,
    ...body,
    ...endLines(view.course.end),
    EMPTY,
    ...outcomeLines(detail, reading, width),
    EMPTY,
    ...handoffLines(view, width),
    ...(other === undefined ? [] : [EMPTY, ...handoffLines(viewOf(detail, other), width)]),
  ];
}

const ENDS = {
  resolved: 'the customer is served and goes',
  abandoned: 'the customer leaves unserved',
  turn_limit: 'cut off at the turn limit',
  record_end: 'the record ends here',
} as const;

function endLines(end: keyof typeof ENDS): Line[] {
  return [[span('  ── ', 'faint'), span(`without a handoff: ${ENDS[end]}`, 'faint')]];
}

function said(text: string, width: number): Line[] {
  return wrapTo(saidLine(text, 1000), width - 2).map((one) => line(`  ${one}`));
}
