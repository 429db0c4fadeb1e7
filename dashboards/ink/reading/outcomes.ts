import type { Cell } from '../../../evaluators/cell.ts';
import type { ConversationDetail } from '../../run/detail.ts';
import type { Reading } from '../state/state.ts';
import { type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { toWidth } from '../text/to-width.ts';
import type { Tone } from '../text/tone.ts';
import { widthOf } from '../text/width.ts';
import { wrapTo } from '../text/wrap.ts';
import { byText, outcomeText } from './turn.ts';

/** What became of every variant in this conversation, a line each. */
export function outcomeLines({ cells }: ConversationDetail, reading: Reading, width: number): Line[] {
  const widest = Math.min(24, Math.max(0, ...cells.map(({ variant }) => widthOf(saidLine(variant, 60)))));
  const lines = cells.flatMap((cell) =>
    wrapTo(whatText(cell), Math.max(20, width - widest - 6)).map((text, index): Line => {
      const isMine = cell.variant === reading.variant || cell.variant === reading.beside;
      const name = index === 0 ? `${isMine ? '›' : ' '} ${markOf(cell)} ${toWidth(saidLine(cell.variant, 60), widest)}` : ' '.repeat(widest + 4);
      return [span(name, index === 0 ? toneOf(cell) : 'plain'), span(`  ${text}`, isMine ? 'plain' : 'faint')];
    }),
  );
  return [line('What each policy did', 'strong'), ...lines];
}

function markOf({ outcome, violations }: Cell): string {
  if (violations.length > 0) return '!';
  return outcome.cell === null ? '·' : outcome.cell === 'TP' || outcome.cell === 'TN' ? '✓' : '✗';
}

function toneOf(cell: Cell): Tone {
  const mark = markOf(cell);
  return mark === '✓' ? 'good' : mark === '·' ? 'plain' : 'bad';
}

function whatText(cell: Cell): string {
  const { stop, offers, course } = cell.walk;
  const went =
    stop.how === 'escalated'
      ? `handed over at turn ${stop.turn}${byText(cell)}`
      : stop.how === 'ended'
        ? `did not hand over (${stop.end.replaceAll('_', ' ')})`
        : `errored at turn ${stop.turn}: ${saidLine(stop.message, 160)}`;
  return [
    `${outcomeText(cell)}: ${went}`,
    ...offers.map(({ turn, answer }) => `offer at turn ${turn} ${answer}`),
    ...(course === '0' ? [] : [`on course ${course}`]),
    ...cell.violations.map(({ turn, because }) => `beyond authority at turn ${turn}: ${saidLine(because, 120)}`),
  ].join(', ');
}
