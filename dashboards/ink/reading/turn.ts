import type { Cell } from '../../../evaluators/cell.ts';
import { decidedBy } from '../../../evaluators/decided-by.ts';
import type { CourseTurn } from '../../../runs/record.ts';
import { cutLine, type Line, line, type Span, span } from '../text/line.ts';
import { saidLine, saidText } from '../text/steady.ts';
import { wrapTo } from '../text/wrap.ts';
import { ruleLines } from './rules.ts';
import type { VariantView } from './view.ts';

/** Columns at the left in which the truth window runs. */
export const SIDE = 3;

/** One customer message: the words, what the policy saw, each rule, where variants stop, and what the agent did. */
export function turnLines(view: VariantView, turn: CourseTurn, index: number, showsAllRules: boolean, width: number): Line[] {
  const room = width - SIDE;
  const { course, cell, traces } = view;
  const isPast = turn.turn > cell.walk.stop.turn;
  const lines: Line[] = [
    turnHead(view, turn, course.beats[index]),
    ...words(turn.customer, room - 4, 2000),
    ...seenLines(turn, room),
    ...(isPast
      ? []
      : ruleLines(
          traces.find((trace) => trace.turn === turn.turn),
          showsAllRules,
          room,
          decisionOf(cell, turn.turn),
        )),
    ...stopsAt(view, turn.turn),
    ...moveLines(turn, room, isPast || (cell.walk.stop.how === 'escalated' && cell.walk.stop.turn === turn.turn)),
  ];
  return lines.map((one, at) => [sideOf(view, turn.turn, at === 0, at === lines.length - 1), ...cutLine(one, room)]);
}

/** The window as a line down the side: it opens, goes on, and closes after the message of its deadline. */
function sideOf({ window }: VariantView, turn: number, isFirst: boolean, isLast: boolean): Span {
  if (window === undefined || turn < window.opening || turn > window.deadline) return span('   ');
  if (turn === window.opening && isFirst) return span('┏━ ', 'mark');
  return turn === window.deadline && isLast ? span('┗━ ', 'mark') : span('┃  ', 'mark');
}

function turnHead({ course, window }: VariantView, turn: CourseTurn, beat: string | undefined): Line {
  const notes = [
    beat === undefined ? undefined : saidLine(beat, 40),
    turn.at.slice(11, 16),
    course.asks.includes(turn.turn) ? 'asks for a human' : undefined,
    window?.opening === turn.turn ? 'the window opens' : undefined,
    window?.deadline === turn.turn ? 'last turn in time' : undefined,
  ].filter((text) => text !== undefined && text !== '');
  return [span(`${turn.turn} customer`, 'strong'), span(`  ${notes.join(' · ')}`, 'faint')];
}

export function words(text: string, width: number, limit: number): Line[] {
  if (text === '') return [line('  (words not kept)', 'faint')];
  return wrapTo(saidText(text, limit), width).map((one) => line(`  ${one}`));
}

/** Signals, then the proposed action and the authority for it: all that a policy may know of the turn. */
function seenLines({ signals, sources, action, authority }: CourseTurn, width: number): Line[] {
  const shown = Object.entries(signals).map(([name, value]) => `${name} ${valueText(value)}${MARKS[sources[name as keyof typeof sources] ?? 'derived']}`);
  const amount = action.amount === undefined ? '' : ` ${action.amount}`;
  const limit = authority.limit === undefined ? '' : `, limit ${authority.limit}`;
  const may = authority.permitted
    ? `the agent may${limit}`
    : `beyond its authority${limit}${authority.because === undefined ? '' : `: ${saidLine(authority.because, 120)}`}`;
  return [
    ...hanging('saw', shown.length === 0 ? 'nothing was perceived' : shown.join(' · '), width),
    ...hanging('would', `${action.name}${amount} (${action.consequence}); ${may}`, width),
  ];
}

/** Where a signal came from: read off the text is the rule, and has no mark. */
const MARKS: Readonly<Record<string, string>> = { given: '*', drawn: '~', derived: '' };

function valueText(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return saidLine(Array.isArray(value) ? `[${value.join(', ')}]` : String(value), 60);
}

function hanging(label: string, text: string, width: number): Line[] {
  return wrapTo(text, width - 9).map((one, index) => line(`  ${(index === 0 ? label : '').padEnd(7)}${one}`, 'faint'));
}

function decisionOf({ walk }: Cell, turn: number): Cell['walk']['decisions'][number] | undefined {
  return walk.decisions.find((decision) => decision.turn === turn);
}

/** The variants on this course that hand over at this turn. */
function stopsAt({ detail, course, cell: mine }: VariantView, turn: number): Line[] {
  const here = detail.cells.filter(({ walk }) => walk.course === course.id && walk.stop.turn === turn && walk.stop.how === 'escalated');
  return here.map((cell): Line => {
    const isMine = cell.variant === mine.variant;
    return [
      span(`  ▶ ${saidLine(cell.variant, 40)}`, isMine ? 'strong' : 'plain'),
      span(` hands over here${byText(cell)}: `),
      span(outcomeText(cell), cell.outcome.cell === 'TP' ? 'good' : cell.outcome.cell === null ? 'plain' : 'bad'),
    ];
  });
}

export function byText({ walk }: Cell): string {
  const decided = walk.decisions.at(-1);
  const accepted = walk.stop.how === 'escalated' && walk.stop.by === 'offer_accepted' ? ', its offer accepted' : '';
  return `${decidedBy(decided, (name) => saidLine(name, 60))}${accepted}`;
}

export function outcomeText({ outcome }: Cell): string {
  return (outcome.outcome === 'unscored' ? `not scored: ${outcome.why}` : outcome.outcome).replaceAll('_', ' ');
}

/** What the agent did; past the handoff it is what would have come of none. */
function moveLines({ action, authority, outcome, reply }: CourseTurn, width: number, isPast: boolean): Line[] {
  const without = isPast ? ' without a handoff' : '';
  const head: Line = [
    span(`  agent${without}: `, isPast ? 'faint' : 'strong'),
    span(`${action.name}${outcome === undefined ? '' : `, ${outcome}`}`, 'faint'),
    span(authority.permitted || outcome === undefined || outcome === 'clarified' ? '' : '  beyond its authority', 'bad'),
  ];
  return reply === undefined || reply === '' ? [head] : [head, ...words(reply, width - 4, 1000)];
}
