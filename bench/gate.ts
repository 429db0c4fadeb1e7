import { parseArgs } from 'node:util';
import { measureNull, type NullResult } from './gate/measure.ts';
import { nulls } from './gate/nulls.ts';
import { measurePower } from './gate/power.ts';
import { measureRepairs, type RepairResult } from './gate/repairs.ts';

const SEED = 'gate-1';
const FULL = { comparisons: 2_000, every: 1, powered: 1_000, repaired: 500 };
/** 7 is prime to the rows of a table, so every kind of null is met. */
const QUICK = { comparisons: 500, every: 7, powered: 200, repaired: 50 };

function main(): number {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
  const { comparisons, every, powered, repaired } = values.quick ? QUICK : FULL;
  const results = nulls()
    .filter((_one, index) => index % every === 0)
    .map((one) => measureNull(one, SEED, comparisons));
  const power = [0.05, 0.1, 0.2].map((discordance) => measurePower(discordance, SEED, powered));
  const repairs = measureRepairs(SEED, repaired);
  const holds = [...results, ...power].every((result) => result.holds);
  if (values.json) console.log(JSON.stringify({ seed: SEED, holds, nulls: results, power, repairs }, null, 2));
  else {
    console.log(`Wrong answers of the whole gate, %; seed ${SEED}, ${comparisons} comparisons a null; at most 5 within simulation error.\n`);
    console.log(tableOf(results).join('\n'));
    console.log('\nPower at the printed minimal detectable effect, wanted 80 %:');
    for (const { discordance, effect, power: found } of power)
      console.log(
        `  ${discordance} differ: ${effect === undefined || found === undefined ? 'no effect is detectable' : `effect ${effect.toFixed(3)}, found in ${percent(found)} %`}`,
      );
    console.log(`\nMistakes put right one at a time in ${repaired} suites a row, and how often the bound to pass was worse for it, % (largest step):`);
    console.log(repairs.map(repairLine).join('\n'));
    console.log(`\n${holds ? 'holds' : 'FALLS SHORT'}: ${results.filter((one) => !one.holds).length} of ${results.length} nulls beyond simulation error`);
  }
  return holds ? 0 : 1;
}

/** A row for each null and number of families, a column for each correlation. */
function tableOf(results: readonly NullResult[]): string[] {
  const rowOf = ({ wrong, families, name }: NullResult) => `wrong ${wrong}, ${families} families: ${name}`;
  const columns = [...new Set(results.map(({ icc }) => icc))].sort();
  const rows = [...new Set(results.map(rowOf))].sort();
  const at = (row: string, icc: number) => results.find((one) => rowOf(one) === row && one.icc === icc);
  const wide = Math.max(...rows.map((row) => row.length)) + 2;
  const lines = rows.map((row) => row.padEnd(wide) + columns.map((icc) => shown(at(row, icc)).padStart(7)).join(''));
  return ['correlation'.padEnd(wide) + columns.map((icc) => `${icc}`.padStart(7)).join(''), ...lines];
}

function repairLine({ condition, sizes, repairs, ofInterval, ofGate }: RepairResult): string {
  const falls = ({ share, largest }: RepairResult['ofGate']) => `${(100 * share).toFixed(2)} (${largest.toFixed(3)})`;
  return `  ${condition}, families of ${sizes}: ${repairs} repairs, of the interval ${falls(ofInterval)}, of the gate ${falls(ofGate)}`;
}

function shown(result: NullResult | undefined): string {
  return result === undefined ? '' : `${percent(result.rate)}${result.holds ? '' : '!'}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
