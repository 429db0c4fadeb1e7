import type { CourseTurn } from '../../../runs/record.ts';
import { cutLine, EMPTY, fitLine, type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { ruleLines } from './rules.ts';
import { byText, outcomeText, SIDE, words } from './turn.ts';
import type { VariantView } from './view.ts';

/** Two variants beside each other, turn by turn: words once while both have the same, and the turn marked at which they part. */
export function besideLines(one: VariantView, other: VariantView, width: number): Line[] {
  const column = Math.floor((width - SIDE - 3) / 2);
  const turns = Math.max(lastTurn(one), lastTurn(other));
  const parting = partingTurn(one, other);
  const heads = [one, other].map((view): Line => [span(saidLine(view.cell.variant, 40), 'title'), span(`  ${outcomeText(view.cell)}`, 'faint')]);
  return [
    columns(heads[0] ?? EMPTY, heads[1] ?? EMPTY, column),
    ...(parting === undefined ? [line('   They decide alike at every turn.', 'faint')] : []),
    EMPTY,
    ...Array.from({ length: turns }, (_, index) => [...turnBeside(one, other, index, parting, width, column), EMPTY]).flat(),
  ];
}

/** What is shown of a variant: up to where it stopped. */
function lastTurn({ cell, course }: VariantView): number {
  return Math.min(course.turns.length, cell.walk.stop.turn);
}

function actAt({ cell }: VariantView, turn: number): string {
  return cell.walk.decisions.find((decision) => decision.turn === turn)?.do ?? 'continue';
}

/** The first turn, while both are there, at which they do not do the same. */
function partingTurn(one: VariantView, other: VariantView): number | undefined {
  const last = Math.min(lastTurn(one), lastTurn(other));
  for (let turn = 1; turn <= last; turn += 1) if (actAt(one, turn) !== actAt(other, turn)) return turn;
  return undefined;
}

function turnBeside(one: VariantView, other: VariantView, index: number, parting: number | undefined, width: number, column: number): Line[] {
  const [left, right] = [one.course.turns[index], other.course.turns[index]];
  const turn = index + 1;
  const isCommon = left?.customer === right?.customer;
  const head: Line = [span(`${turn} customer`, 'strong'), ...(turn === parting ? [span('   ◆ here they part', 'mark')] : [])];
  const said = isCommon ? words((left ?? right)?.customer ?? '', width - SIDE - 4, 2000) : [];
  const sides = [sideOf(one, left, turn, isCommon, column), sideOf(other, right, turn, isCommon, column)] as const;
  const rows = Math.max(sides[0].length, sides[1].length);
  const body = Array.from({ length: rows }, (_, at) => columns(sides[0][at] ?? EMPTY, sides[1][at] ?? EMPTY, column));
  const marked = [head, ...said].map((text): Line => [windowMark(one, turn), ...cutLine(text, width - SIDE)]);
  return [...marked, ...body];
}

function windowMark({ window }: VariantView, turn: number): Line[number] {
  return window !== undefined && turn >= window.opening && turn <= window.deadline ? span('┃  ', 'mark') : span('   ');
}

/** One variant at one turn: its words where they are its own, what decided, what it did. */
function sideOf(view: VariantView, turn: CourseTurn | undefined, number: number, isCommon: boolean, width: number): Line[] {
  const { stop } = view.cell.walk;
  if (number > stop.turn) return [line(stop.how === 'escalated' ? `with a human since turn ${stop.turn}` : 'over', 'faint')];
  if (turn === undefined) return [line('over', 'faint')];
  const isHandoff = stop.how === 'escalated' && stop.turn === number;
  const recorded = view.cell.walk.decisions.find((decision) => decision.turn === number);
  const act = { continue: 'goes on', offer: 'offers a human', escalate: 'hands over' }[recorded?.do ?? 'continue'];
  const done = isHandoff
    ? line(`▶ ${act}${byText(view.cell)}`, 'strong')
    : line(`→ ${act}${turn.outcome === undefined ? '' : `: ${turn.action.name}, ${turn.outcome}`}`);
  return [
    ...(isCommon ? [] : words(turn.customer, width, 600)),
    ...ruleLines(
      view.traces.find((trace) => trace.turn === number),
      false,
      width,
      recorded,
    ).map(withoutHint),
    done,
    ...(isHandoff || turn.reply === undefined ? [] : words(turn.reply, width - 2, 400)),
  ].map((one) => cutLine(one, width));
}

function withoutHint(one: Line): Line {
  return one.map((piece) => ({ ...piece, text: piece.text.replace('   r shows them', '') }));
}

function columns(left: Line, right: Line, width: number): Line {
  return [span(' '.repeat(SIDE)), ...fitLine(left, width), span(' │ ', 'faint'), ...cutLine(right, width)];
}
