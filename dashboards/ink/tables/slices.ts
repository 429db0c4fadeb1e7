import type { Slice } from '../../../evaluators/breakdown.ts';
import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { quoted } from '../filter/parse.ts';
import type { Cell, Grid, GridColumn, GridRow } from '../grid/grid.ts';
import { SHADE_LEGEND, shade } from '../marks/heat.ts';
import { EMPTY, type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { widthOf } from '../text/width.ts';
import type { World } from '../world.ts';

/** One thing that is counted in a slice. */
interface Measure {
  readonly heading: string;
  readonly hits: (slice: Slice) => number;
  readonly of: (slice: Slice) => number;
  /** Of the shade: what went wrong; absent where a count is neither good nor bad. */
  readonly wrong?: (slice: Slice) => number;
  /** The conversations behind a cell. */
  readonly filter: string;
  readonly means: (name: string) => string;
}

const IN_TIME: Measure = {
  heading: 'reached in time, of those who needed a human (recall)',
  hits: ({ in_time }) => in_time,
  of: ({ needed }) => needed,
  wrong: ({ in_time, needed }) => needed - in_time,
  filter: 'outcome:correct,early,offered,late,missed',
  means: (name) => `${name}: handed over by the deadline, of those who needed a human`,
};

const FALSE: Measure = {
  heading: 'sent for nothing, of those who needed none (false)',
  hits: ({ for_nothing }) => for_nothing,
  of: ({ not_needed }) => not_needed,
  wrong: ({ for_nothing }) => for_nothing,
  filter: 'outcome:unnecessary,contained,offered_unnecessarily',
  means: (name) => `${name}: handed over, of those who needed no human`,
};

const HANDED: Measure = {
  heading: 'handed over, of all (a share of the suite, not of real contacts)',
  hits: ({ handed }) => handed,
  of: ({ conversations }) => conversations,
  filter: 'handed:yes',
  means: (name) => `${name}: handed over, of all conversations`,
};

/** Screen 4: which reasons for a human each variant sees, and where it sees some that are not there. */
export function triggersScreen(world: World): Grid {
  return slicesGrid(world, 'by_trigger', 'trigger', [IN_TIME, FALSE]);
}

/** Screen 5: the rate by ticket category, and what it is made of. */
export function categoriesScreen(world: World): Grid {
  return slicesGrid(world, 'by_category', 'category', [HANDED, IN_TIME, FALSE]);
}

function slicesGrid({ book }: World, by: 'by_trigger' | 'by_category', key: 'trigger' | 'category', measures: readonly Measure[]): Grid {
  const { variants } = book.view.report;
  const names = [...new Set(variants.flatMap((variant) => variant[by].map(({ name }) => name)))].sort();
  const block = (measure: Measure, index: number): GridRow[] => {
    const bearing = names.filter((name) => variants.some((variant) => variant[by].some((slice) => slice.name === name && measure.of(slice) > 0)));
    const rows = bearing.map((name) => rowOf(name, variants, by, key, measure));
    const gap: GridRow[] = index === 0 ? [] : [{ kind: 'heading', line: EMPTY }];
    return rows.length === 0 ? [] : [...gap, { kind: 'heading', line: line(`  ${measure.heading}`, 'strong') }, ...rows];
  };
  const rows = measures.flatMap(block);
  const none: Line[] = rows.length === 0 ? noneLines(key, book.view.report) : [];
  return { columns: [titleColumn(key, names), ...variantColumns(variants, by)], rows, notes: [...none, EMPTY, line(`  ${SHADE_LEGEND}`, 'faint')] };
}

/** Why there is nothing to show. */
function noneLines(key: 'trigger' | 'category', { suite }: Report): Line[] {
  const isDrawn = key === 'trigger' && suite.scenarios > 0 && suite.needs['latent'] === suite.scenarios;
  return isDrawn
    ? [
        line('  A population probes no trigger: what its customers come to need follows from their'),
        line('  state, and nobody wrote it down beforehand. 5 shows them by category.'),
      ]
    : [line(`  No conversation that was scored has a ${key}.`)];
}

function rowOf(name: string, variants: readonly VariantReport[], by: 'by_trigger' | 'by_category', key: string, measure: Measure): GridRow {
  const filter = `${key}:${quoted(name)} ${measure.filter}`;
  return {
    kind: 'cells',
    cells: [
      { line: line(saidLine(name, 60)), target: { to: 'list', filter: `${key}:${quoted(name)}` }, says: `all conversations of ${saidLine(name, 60)}` },
      ...variants.map((variant) =>
        sliceCell(
          variant,
          variant[by].find((slice) => slice.name === name),
          filter,
          measure,
        ),
      ),
    ],
  };
}

function sliceCell({ variant, bound }: VariantReport, slice: Slice | undefined, filter: string, measure: Measure): Cell {
  const of = slice === undefined ? 0 : measure.of(slice);
  if (slice === undefined || of === 0) return { line: line('–', 'faint'), says: 'no conversation to count' };
  const text = `${measure.hits(slice)}/${of}`;
  const wrong = measure.wrong?.(slice);
  return {
    line: [span(wrong === undefined ? '' : `${shade(wrong / of).repeat(2)} `, 'bad'), span(text.padStart(WIDEST), bound ? 'faint' : 'plain')],
    target: { to: 'list', filter: `${filter} by:${quoted(variant)}` },
    says: measure.means(saidLine(variant, 60)),
  };
}

/** `12/34`, and longer where there are more. */
const WIDEST = 5;

function variantColumns(variants: readonly VariantReport[], by: 'by_trigger' | 'by_category'): GridColumn[] {
  return variants.map((variant) => {
    const digits = Math.max(1, ...variant[by].map(({ conversations }) => String(conversations).length));
    return {
      title: saidLine(variant.variant, 60),
      width: Math.max(3 + Math.max(WIDEST, 2 * digits + 1), Math.min(14, widthOf(saidLine(variant.variant, 60)))),
      align: 'right',
    };
  });
}

function titleColumn(title: string, names: readonly string[]): GridColumn {
  return { title, width: Math.min(24, Math.max(title.length, ...names.map((name) => widthOf(saidLine(name, 60))))), align: 'left' };
}
