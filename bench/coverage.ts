import { parseArgs } from 'node:util';
import { agreements } from './coverage/agreement.ts';
import { precisionDifferences, scoreDifferences } from './coverage/comparisons.ts';
import { projectedCosts } from './coverage/costs.ts';
import { averagedDifferences, differences } from './coverage/differences.ts';
import type { Grid } from './coverage/grid.ts';
import { runGrid } from './coverage/grid.ts';
import { means } from './coverage/means.ts';
import { sectionOf } from './coverage/print.ts';
import { projectedDifferences, projectedRates } from './coverage/projections.ts';
import { averagedProportions, proportions } from './coverage/proportions.ts';
import { verdictOf } from './coverage/verdict.ts';
import { weighedMeans, weighedProjections, weighedProportions } from './coverage/weighed.ts';

const SEED = 'coverage-1';
const GRIDS = [
  proportions,
  averagedProportions,
  means,
  differences,
  averagedDifferences,
  scoreDifferences,
  precisionDifferences,
  projectedRates,
  projectedDifferences,
  projectedCosts,
  weighedProportions,
  weighedMeans,
  weighedProjections,
  agreements,
];
const FULL = { simulations: 4_000, every: 1 };
/** 13 is prime to the lengths of all rows and tables, so every truth and correlation is met. */
const QUICK = { simulations: 1_000, every: 13 };

function main(): number {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const { simulations, every } = values.quick ? QUICK : FULL;
  if (!values.json) console.log(`Coverage of 95 % intervals, and their mean width; seed ${SEED}, ${simulations} simulated suites a cell.\n`);
  const grids = GRIDS.map((grid) => grid()).filter(({ method }) => values.only === undefined || method.includes(values.only));
  if (grids.length === 0) throw new Error(`no method has \`${values.only}\` in its name; there are: ${GRIDS.map((grid) => grid().method).join(', ')}`);
  const results = grids.map((grid) => {
    const result = runGrid(thin(grid, every), SEED, simulations);
    const section = sectionOf(result, !values.quick);
    if (!values.json && section.kind === 'measured') console.log(`── ${section.title}\n${section.lines.join('\n')}\n`);
    return { result, section };
  });
  if (values.json) console.log(JSON.stringify({ seed: SEED, simulations, sections: results.map(({ section }) => section) }, null, 2));
  return results.every(({ result }) => verdictOf(result).holds) ? 0 : 1;
}

function thin({ method, cells }: Grid, every: number): Grid {
  return { method, cells: cells.filter((_cell, index) => index % every === 0) };
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
