import type { TrendFigures, TrendPoint } from '../../history/trend-point.ts';
import { plural } from '../../plain/numbers.ts';
import type { Cell, Grid, GridRow } from '../grid/grid.ts';
import { sparkline } from '../marks/spark.ts';
import type { State } from '../state/state.ts';
import { EMPTY, type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import type { World } from '../world.ts';
import { TREND_MEASURES, type TrendMeasure } from './measures.ts';

const NAME = 14;
const LAST = 16;

/** Screen 9: the figures over the stored runs of the suite, oldest at the left, and where they do not compare. */
export function historyScreen({ history }: State, { book, size }: World): Grid {
  const columns = (points: number) => [
    { title: 'policy', width: NAME, align: 'left' as const },
    { title: `${plural(points, 'run')}, oldest first`, width: Math.max(20, points), align: 'left' as const },
    { title: 'first → last', width: 2 * LAST, align: 'left' as const },
  ];
  if (history === undefined) return { columns: columns(0), rows: [], notes: [line('  Reading the stored runs…')] };
  if (history.is === 'failed') return { columns: columns(0), rows: [], notes: [line(`  ${saidLine(history.why)}`, 'bad')] };
  const points = history.value.slice(-Math.max(20, size.columns - NAME - 2 * LAST - 8));
  const names = [...new Set(points.flatMap(({ policies }) => Object.keys(policies)))];
  return { columns: columns(points.length), rows: names.flatMap((name, index) => policyRows(name, points, index)), notes: notesOn(points, book.view.info.id) };
}

/** The name with its marks, then a line a figure. */
function policyRows(name: string, points: readonly TrendPoint[], index: number): GridRow[] {
  const figures = points.map(({ policies }) => policies[name]);
  const there = figures.filter((one) => one !== undefined);
  const [first, last] = [there[0], there.at(-1)];
  const marks: GridRow = { kind: 'cells', cells: [{ line: line(saidLine(name, 60), 'strong') }, marksOf(figures, points), { line: EMPTY }] };
  const gap: GridRow[] = index === 0 ? [] : [{ kind: 'heading', line: EMPTY }];
  if (first === undefined || last === undefined) return [];
  return [...gap, marks, ...TREND_MEASURES.map((measure) => measureRow(measure, figures, first, last))];
}

function measureRow(measure: TrendMeasure, figures: readonly (TrendFigures | undefined)[], first: TrendFigures, last: TrendFigures): GridRow {
  const values = figures.map((one) => (one === undefined ? undefined : measure.valueOf(one)));
  const scale = measure.scale(values.filter((value) => value !== undefined));
  const moved = first === last ? measure.text(last) : `${measure.text(first)} → ${measure.text(last)}`;
  const says = `${measure.title}, on a scale up to ${Math.round(scale.to * 1000) / 10} %`;
  return {
    kind: 'cells',
    cells: [
      { line: line(`  ${measure.title}`), says },
      { line: line(sparkline(values, scale), 'key'), says },
      { line: line(moved), says },
    ],
  };
}

/** `◆` where the policy's text changed, `×` where the run does not compare with the one before it. */
function marksOf(figures: readonly (TrendFigures | undefined)[], points: readonly TrendPoint[]): Cell {
  const spans = points.map((point, index) => {
    if (point.changed.length > 0) return span('×', 'bad');
    const [before, now] = [figures.slice(0, index).findLast((one) => one !== undefined), figures[index]];
    return before !== undefined && now !== undefined && before.digest !== now.digest ? span('◆', 'mark') : span('·', 'faint');
  });
  return { line: spans, says: '◆ the policy changed · × the run does not compare with the one before it' };
}

function notesOn(points: readonly TrendPoint[], id: string): Line[] {
  const breaks = points.filter(({ changed }) => changed.length > 0).slice(-3);
  const said = breaks.map(({ started, changed }) =>
    line(`  × ${started.slice(0, 16).replace('T', ' ')}: other ${changed.join(', ')} than the run before it`, 'faint'),
  );
  const alone = points.length < 2 ? [line('  A trend needs two finished runs of this suite in one folder.', 'faint')] : [];
  const last = points.at(-1);
  return [
    EMPTY,
    line('  ◆ the policy changed · × the run does not compare with the one before it, so a step there says nothing of the policy', 'faint'),
    ...said,
    ...alone,
    ...(last === undefined
      ? []
      : [line(`  Last: ${saidLine(last.folder, 100)}, ${last.started.slice(0, 16).replace('T', ' ')}${last.id === id ? ' (this run)' : ''}`, 'faint')]),
  ];
}
