import { plural } from '../../plain/numbers.ts';
import type { Book } from '../book.ts';
import { understand } from '../filter/filter.ts';
import { select } from '../filter/select.ts';
import { cellAt, HOME, within } from '../grid/cursor.ts';
import type { Grid, Target } from '../grid/grid.ts';
import { gridLines } from '../grid/lines.ts';
import { listLines, listTitle } from '../list/screen.ts';
import { pairTitle } from '../pair/screen.ts';
import { planeLines } from '../plane/screen.ts';
import { documentLines } from '../reading/document.ts';
import { gridOf } from '../state/grids.ts';
import { TITLES } from '../state/screens.ts';
import type { State } from '../state/state.ts';
import { cutLine, EMPTY, type Line, line, span, spread } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { wrapTo } from '../text/wrap.ts';
import { bodyHeight, isTooSmall, roomText, type World } from '../world.ts';
import { faultLines, headerLine, tabsLine } from './header.ts';
import { helpLines } from './help.ts';
import { keysLine } from './keys.ts';
import { typingLine } from './typing.ts';

/** What is said above the figures of a project that is played again after each save. */
export interface Beside {
  /** What changed against the run before, a line each. */
  readonly changes: readonly string[];
  /** What makes the policies do what nobody wrote, a line each. */
  readonly warnings: readonly string[];
}

const NOTHING_BESIDE: Beside = { changes: [], warnings: [] };

/** The whole screen: as many lines as there are rows but one, none wider than the terminal. */
export function screenLines(state: State, world: World, beside: Beside = NOTHING_BESIDE): Line[] {
  const { columns, rows } = world.size;
  const height = Math.max(1, rows - 1);
  if (isTooSmall(world.size))
    return filled(
      wrapTo(`${roomText(world.size)} Make the terminal larger, or q to quit.`, columns).map((text) => line(text)),
      height,
      columns,
    );
  const body = state.help === undefined ? bodyOf(state, world, beside) : helpLines().slice(state.help, state.help + bodyHeight(world.size));
  const lines = [
    headerLine(world),
    tabsLine(state.screen, columns),
    state.help === undefined ? titleLine(state, world) : line('Help: any other key closes it', 'strong'),
    ...filled(body, bodyHeight(world.size), columns),
    state.help === undefined ? sayingLine(state, world) : EMPTY,
    state.help === undefined ? keysLine(state, columns) : [span('up down', 'key'), span(' more', 'faint')],
  ];
  return filled(lines, height, columns);
}

function filled(lines: readonly Line[], height: number, columns: number): Line[] {
  const shown = lines.slice(0, height).map((one) => cutLine(one, columns));
  return [...shown, ...Array.from({ length: height - shown.length }, () => EMPTY)];
}

function titleLine(state: State, { book, size }: World): Line {
  if (state.reading) {
    const at = state.list.selection.indexOf(state.reading.position) + 1;
    const who =
      state.reading.beside === undefined
        ? saidLine(state.reading.variant, 40)
        : `${saidLine(state.reading.variant, 30)} and ${saidLine(state.reading.beside, 30)}`;
    const place = at === 0 ? '' : `${at.toLocaleString('en')} of ${state.list.selection.length.toLocaleString('en')}`;
    return spread([span('As ', 'faint'), span(who, 'strong'), span(' went through it', 'faint')], [span(place, 'faint')], size.columns);
  }
  if (state.screen === 'list') return listTitle(state, book);
  if (state.screen === 'pair') return pairTitle(state.pair);
  return [span(TITLES[state.screen].long, 'strong')];
}

function bodyOf(state: State, world: World, { changes, warnings }: Beside): Line[] {
  const { columns } = world.size;
  const above = [
    ...(state.screen === 'compare' && !state.reading ? faultLines(world) : []),
    ...warningLine(warnings),
    ...changes.slice(0, 3).map((text): Line => [span(`Δ ${saidLine(text, 300)}`, 'mark')]),
  ];
  const height = bodyHeight(world.size) - above.length;
  if (state.reading) return [...above, ...readingBody(state, world, height)];
  if (state.screen === 'list') return [...above, ...listLines(state, world.book, columns, height)];
  if (state.screen === 'plane') return [...above, ...planeLines(world, state.cursors.plane ?? HOME, columns, height)];
  const grid = gridOf(state, world);
  return [...above, ...gridLines(grid, state.cursors[state.screen] ?? HOME, columns, height)];
}

/** The first, and how many more there are: the figures want the room. */
function warningLine([first, ...more]: readonly string[]): Line[] {
  if (first === undefined) return [];
  const rest = more.length === 0 ? '' : `${more.length} more, see \`escalab check\`; `;
  return [[span(`! ${rest}${saidLine(first, 300)}`, 'bad')]];
}

function readingBody(state: State, world: World, height: number): Line[] {
  const lines = readingLines(state, world);
  return lines.slice(topWithin(state.reading?.top ?? 0, lines.length, height)).slice(0, height);
}

/** The first line that can be shown with the last one still in sight. */
export function topWithin(top: number, count: number, height: number): number {
  return Math.max(0, Math.min(top, count - height));
}

/** All lines of the conversation that is read, or why there are none yet. */
export function readingLines({ reading, held }: State, { size }: World): Line[] {
  if (reading === undefined) return [];
  if (held?.position !== reading.position) return [line('Reading the conversation…', 'faint')];
  if (held.detail.is === 'failed') return wrapTo(saidLine(held.detail.why, 400), size.columns).map((text) => line(text, 'bad'));
  return documentLines(held.detail.value, reading, size.columns);
}

/** What the chosen cell says, and where enter leads. */
function sayingLine(state: State, world: World): Line {
  if (state.typing) return typingLine(state.typing, world.size.columns);
  if (state.reading || state.screen === 'list') return EMPTY;
  const grid: Grid = gridOf(state, world);
  const cell = cellAt(grid, within(grid, state.cursors[state.screen] ?? HOME));
  if (cell === undefined) return EMPTY;
  const leads = cell.target === undefined ? [] : [span(leadText(cell.target, world), 'key')];
  return [span(`${saidLine(cell.says ?? '', 300)}${cell.says === undefined || leads.length === 0 ? '' : '   '}`), ...leads];
}

function leadText(target: Target, { book }: World): string {
  return target.to === 'conversation' ? 'enter: reads it, both side by side' : `enter: ${plural(countOf(target.filter, book), 'conversation')}`;
}

const counts = new WeakMap<Book, Map<string, number>>();

/** Counted once for each cell: a key press has no time to go through all conversations again. */
function countOf(filter: string, book: Book): number {
  const known = counts.get(book) ?? new Map<string, number>();
  counts.set(book, known);
  const understood = understand(filter, book);
  const count = known.get(filter) ?? ('filter' in understood ? select(understood.filter, book, new Map()).length : 0);
  known.set(filter, count);
  return count;
}
