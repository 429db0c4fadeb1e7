import { describe, expect, it } from 'vitest';
import type { Report } from '../../../evaluators/report.ts';
import { bookOf } from '../book.ts';
import { HOME } from '../grid/cursor.ts';
import { gridLines } from '../grid/lines.ts';
import { madeSource } from '../testdata/run.ts';
import { textOf } from '../text/line.ts';
import type { World } from '../world.ts';
import { categoriesScreen, triggersScreen } from './slices.ts';
import { timingScreen } from './timing.ts';

const worldOf = (columns: number, over: (report: Report) => Report = (report) => report): World => {
  const { view } = madeSource();
  return { book: bookOf({ ...view, report: over(view.report) }), size: { columns, rows: 24 } };
};
const shown = (world: World, screen: typeof timingScreen) => gridLines(screen(world), HOME, world.size.columns, 20).map((one) => textOf(one).trimEnd());

describe('when handoffs came', () => {
  it('names the columns that are out of sight, so that early without late is not the whole', () => {
    const narrow = shown(worldOf(60), timingScreen);
    expect(narrow[0]).toMatch(/ ▸policy .*turns early$/);
    expect(narrow).toContain('  Out of sight, and left and right lead there: turns late,');
    expect(shown(worldOf(80), timingScreen)[0]).toMatch(/turns early {2}turns late/);
    expect(shown(worldOf(200), timingScreen).join(' ')).not.toContain('Out of sight');
  });
});

describe('what a customer probes', () => {
  const drawn = (report: Report): Report => ({
    ...report,
    suite: { ...report.suite, needs: { latent: report.suite.scenarios } },
    variants: report.variants.map((variant) => ({ ...variant, by_trigger: [], by_category: [] })),
  });
  it('is nothing in a population, and that is said', () => {
    const text = (world: World, screen: typeof timingScreen) => shown(world, screen).join(' ').replace(/\s+/g, ' ');
    expect(text(worldOf(80, drawn), triggersScreen)).toContain(
      'A population probes no trigger: what its customers come to need follows from their state, and nobody wrote it down beforehand.',
    );
    expect(text(worldOf(80, drawn), categoriesScreen)).toContain('No conversation that was scored has a category.');
  });
});
