import type { Comparison } from '../../../evaluators/comparison/compare.ts';
import { lengthOf } from '../../../evaluators/listing/listing.ts';
import { conversationsIn, whoDiffers } from '../../flipped.ts';
import type { Book } from '../book.ts';
import type { Cell, Grid, GridRow } from '../grid/grid.ts';
import { outcomeLine } from '../list/outcome.ts';
import { pairKey, type State } from '../state/state.ts';
import { EMPTY, type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import type { World } from '../world.ts';
import { figureRow, pairColumns, smallPrint } from './figures.ts';

type Flip = Comparison['flips'][number];

/** Screen 7: the paired difference of two variants with its test, then who comes out differently. */
export function pairScreen({ pair, comparisons }: State, world: World): Grid {
  const { a, b } = pair;
  const columns = pairColumns(world.size.columns);
  const note = (text: string, tone: Parameters<typeof line>[1] = 'plain'): Grid => ({ columns, rows: [], notes: [EMPTY, line(`  ${text}`, tone)] });
  if (a === b) return note('There is nothing to compare: a chooses another A, b another B.');
  const asked = comparisons.get(pairKey(a, b));
  if (asked === undefined) return note(`Comparing ${saidLine(a, 40)} with ${saidLine(b, 40)}, customer by customer. This may take some seconds…`, 'strong');
  if (asked.is === 'failed') return note(saidLine(asked.why), 'bad');
  const comparison = asked.value;
  return {
    columns,
    rows: [...comparison.figures.map((figure) => figureRow(figure, pair, world.size.columns)), ...flipRows(comparison, pair, world.book, columns.length)],
    notes: [EMPTY, ...smallPrint(comparison, world.size.columns)],
  };
}

/** What stands above the table. */
export function pairTitle({ a, b }: State['pair']): Line {
  return [span('A ', 'strong'), span(saidLine(a, 40), 'key'), span('   B ', 'strong'), span(saidLine(b, 40), 'key'), span('   differences are B − A', 'faint')];
}

function flipRows({ flips }: Comparison, pair: State['pair'], book: Book, columns: number): GridRow[] {
  const favours = (side: Flip['favours']) => conversationsIn(flips.filter((flip) => flip.favours === side));
  const said =
    flips.length === 0
      ? 'No customer comes out differently.'
      : `${whoDiffers(flips)}: A does better by ${favours('a')}, B by ${favours('b')}, neither by ${favours('neither')}`;
  const positions = positionsOf(flips, book);
  return [
    { kind: 'heading', line: EMPTY },
    { kind: 'heading', line: line(`  ${said}`, 'strong') },
    ...flips.map((flip): GridRow => ({ kind: 'cells', cells: flipCells(flip, pair, positions.get(keyOf(flip.scenario, flip.trials[0] ?? 1)), columns) })),
  ];
}

function flipCells(flip: Flip, { a, b }: State['pair'], position: number | undefined, columns: number): Cell[] {
  const favours = { a: 'A better', b: 'B better', neither: 'neither' }[flip.favours];
  const trials = flip.of === 1 ? '' : ` (${flip.trials.length} of ${flip.of} trials)`;
  const target = position === undefined ? {} : { target: { to: 'conversation' as const, position, variant: a, beside: b } };
  const says = `${saidLine(flip.title, 100)}${trials}${partingText(flip)}`;
  const parts: readonly Line[] = [
    line(saidLine(flip.scenario, 80)),
    outcomeLine(came(flip.a)),
    outcomeLine(came(flip.b)),
    line(flip.parting === undefined ? '' : `part at turn ${flip.parting.turn}`, 'faint'),
    EMPTY,
    line(favours),
  ];
  return Array.from({ length: columns }, (_, index) => ({ line: parts[index] ?? EMPTY, ...target, says }));
}

function came({ outcome, right, mistake }: Flip['a']): Parameters<typeof outcomeLine>[0] {
  return { outcome, right, ...(mistake === undefined ? {} : { mistake: mistake.kind }) };
}

const ACTS = { continue: 'goes on', offer: 'offers', escalate: 'hands over' } as const;

function partingText({ parting }: Flip): string {
  return parting === undefined ? '' : `; at turn ${parting.turn} A ${ACTS[parting.a.do]}, B ${ACTS[parting.b.do]}`;
}

function keyOf(scenario: string, trial: number): string {
  return `${scenario} ${trial}`;
}

/** Where the conversations of the flips stand in the run, in one pass. */
function positionsOf(flips: readonly Flip[], { listing, scenarios }: Book): Map<string, number> {
  const wanted = new Set(flips.map(({ scenario, trials }) => keyOf(scenario, trials[0] ?? 1)));
  const codes = new Set(scenarios.flatMap(({ id }, code) => (flips.some(({ scenario }) => scenario === id) ? [code] : [])));
  const found = new Map<string, number>();
  for (let position = 0; position < lengthOf(listing); position += 1) {
    const code = listing.columns.scenario[position] ?? -1;
    if (!codes.has(code)) continue;
    const key = keyOf(scenarios[code]?.id ?? '', listing.columns.trial[position] ?? 1);
    if (wanted.has(key)) found.set(key, position);
  }
  return found;
}
