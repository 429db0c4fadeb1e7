import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { type Settling, settlingOf } from '../../../evaluators/settling.ts';
import { VERDICTS } from '../../plain/first-screen.ts';
import { plural, projectedPercent } from '../../plain/numbers.ts';
import { isPopulation, noSizeText, sizeText } from '../../settled.ts';
import { HOME, rowAt } from '../grid/cursor.ts';
import type { Grid } from '../grid/grid.ts';
import type { State } from '../state/state.ts';
import { EMPTY, type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import type { World } from '../world.ts';
import { comparisonOf, pairsOf, type Unapart, unapart } from './apart.ts';
import { LETTERED } from './figure.ts';
import type { Form } from './forms.ts';
import { gaugeAxis, gaugeSpans } from './gauge.ts';
import { compareGrid } from './grid.ts';

/** Screen 1: a line a variant, with who cannot be told from whom, and the gauge of the one that is chosen. */
export function compareScreen(state: State, world: World): Grid {
  const { variants } = world.book.view.report;
  const grid = uncursored(state, world);
  const chosen = variants.find(({ variant }) => variant === rowAt(grid, state.cursors.compare ?? HOME)?.variant);
  return {
    ...grid,
    notes: [...grid.notes, EMPTY, ...(chosen === undefined ? [] : gaugeLines(chosen, world.book.view.report.suite, world.size.columns)), ...worstLines(world)],
  };
}

let last: { readonly world: World; readonly comparisons: State['comparisons']; readonly isTestingAll: boolean; readonly grid: Grid } | undefined;

/** What does not hang on where the cursor stands, and is by far the most: made again only where something else changed. */
function uncursored(state: State, world: World): Grid {
  const { comparisons, isTestingAll } = state;
  if (last?.world !== world || last.comparisons !== comparisons || last.isTestingAll !== isTestingAll) {
    const { variants } = world.book.view.report;
    const policies = variants.filter(({ bound }) => !bound);
    const groups = new Map(LETTERED.map((figure) => [figure.name, unapart(figure, policies, comparisons)]));
    const letters = (figure: Form, name: string) => groups.get(figure)?.letters.get(name) ?? '';
    const notes = [EMPTY, ...lettersNote(groups.get('recall'), policies, state)];
    last = { world, comparisons, isTestingAll, grid: compareGrid({ variants, letters, width: world.size.columns }, notes) };
  }
  return last.grid;
}

function lettersNote(unapartIn: Unapart | undefined, policies: readonly VariantReport[], { comparisons, isTestingAll }: State): Line[] {
  const pairs = pairsOf(policies.map(({ variant }) => variant));
  if (unapartIn === undefined || pairs.length === 0) return [];
  const done = pairs.filter((pair) => comparisonOf(comparisons, pair) !== undefined).length;
  if (unapartIn.restsOn === 'tests') {
    return [
      line('  Who shares a letter cannot be told apart: a better number may be chance.', 'mark'),
      line(`  ${plural(pairs.length, 'pair')} tested by family; each figure adjusted for all of them (Holm).`, 'faint'),
    ];
  }
  const how = isTestingAll
    ? `Testing pairs: ${done} of ${pairs.length} done.`
    : `No test yet: t tests ${pairs.length === 1 ? 'the pair' : `all ${pairs.length} pairs`}.`;
  return [line('  Who shares a letter may be no different: their intervals overlap.', 'mark'), line(`  ${how}`, isTestingAll ? 'strong' : 'faint')];
}

/** The projected rate of one variant against the band, and what is said of it. */
function gaugeLines({ variant, projection }: VariantReport, suite: Report['suite'], width: number): Line[] {
  if (projection === undefined) return [line('  Without a traffic.yaml nothing is said of real contacts: a suite is not traffic.', 'faint')];
  const { rate, verdict } = projection;
  const bar = Math.min(61, width - 22);
  const shown = { point: rate.lowPoint, pointTo: rate.highPoint, ...(rate.kind === 'interval' ? { low: rate.low, high: rate.high } : {}) };
  const settling = settlingOf(projection);
  const settled = settling === undefined ? [] : [line(`  ${settledText(settling, suite)}`, 'faint')];
  return [
    [span(`  ${saidLine(variant, 30)}`, 'strong'), span(` hands over ${projectedPercent(rate)}; against 5–15 %: `), span(VERDICTS[verdict.verdict], 'strong')],
    line(`  ${gaugeAxis(bar)} %`, 'faint'),
    [span('  '), ...gaugeSpans(shown, bar)],
    ...settled,
  ];
}

function settledText(settling: Settling, suite: Report['suite']): string {
  if (settling.is !== 'larger') return `No size of a suite can be named that would tell: ${noSizeText(settling)}.`;
  return isPopulation(suite)
    ? `About ${sizeText(settling, suite)} pairs of a persona and a goal (now ${suite.scenarios.toLocaleString('en')}) would tell.`
    : `About ${sizeText(settling, suite)} customers like these would tell.`;
}

/** On a tall terminal: what to look at first. */
function worstLines({ book, size }: World): Line[] {
  const { worst } = book.view.report;
  if (size.rows < 30 || worst.length === 0) return [];
  return [
    EMPTY,
    line('  Look at first', 'strong'),
    ...worst.flatMap(({ scenario, title, mistakes }) => [
      line(`  ${saidLine(scenario, 80)}: ${saidLine(title, 160)}`),
      ...mistakes.slice(0, 3).map(({ variant, what }) => line(`      ${saidLine(variant, 40)} ${saidLine(what, 160)}`, 'faint')),
    ]),
  ];
}
