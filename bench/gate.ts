import { parseArgs } from 'node:util';
import { measureNull, type NullResult } from './gate/measure.ts';
import { measurePower, type PowerResult, powerDesigns } from './gate/power.ts';
import { kindTable, nullTables, powerTable } from './gate/print.ts';
import { measureRepairs, type RepairResult } from './gate/repairs.ts';
import { resampledNulls } from './gate/resampled-nulls.ts';
import { playShippedSuite } from './gate/shipped-suite.ts';
import { simulatedNulls } from './gate/simulated-nulls.ts';
import { type KindTried, triedKinds } from './gate/tried.ts';

const SEED = 'gate-2';
const FULL = { comparisons: 2_000, every: 1, powered: 1_000, repaired: 500 };
/** 13 is prime to the lengths of all lists, so every kind of null is met. */
const QUICK = { comparisons: 500, every: 13, powered: 200, repaired: 50 };

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
  const { comparisons, every, powered, repaired } = values.quick ? QUICK : FULL;
  const begun = performance.now();
  const some = <T>(all: readonly T[]) => all.filter((_one, index) => index % every === 0);
  const nulls = some([...simulatedNulls(), ...resampledNulls(await playShippedSuite())]).flatMap((one) => measureNull(one, SEED, comparisons));
  const power = some(powerDesigns()).map((design) => measurePower(design, SEED, powered));
  const kinds = triedKinds(nulls);
  const repairs = measureRepairs(SEED, repaired);
  // A thinned bench does not meet every kind under every truth.
  const holds = [...nulls, ...power, ...(values.quick ? [] : kinds)].every((result) => result.holds);
  if (values.json) console.log(JSON.stringify({ seed: SEED, comparisons, holds, nulls, kinds, power, repairs }, null, 2));
  else
    console.log(textOf({ nulls, kinds, power, repairs, repaired, comparisons, holds, isThinned: values.quick, seconds: (performance.now() - begun) / 1000 }));
  return holds ? 0 : 1;
}

interface Outcome {
  readonly nulls: readonly NullResult[];
  readonly kinds: readonly KindTried[];
  readonly power: readonly PowerResult[];
  readonly repairs: readonly RepairResult[];
  /** Suites a row of repairs. */
  readonly repaired: number;
  readonly comparisons: number;
  readonly holds: boolean;
  readonly isThinned: boolean;
  readonly seconds: number;
}

function textOf({ nulls, kinds, power, repairs, repaired, comparisons, holds, isThinned, seconds }: Outcome): string {
  const beyond = nulls.filter((one) => !one.holds);
  const untried = isThinned ? [] : kinds.filter((one) => !one.holds);
  return [
    `Wrong answers of the whole gate, %; seed ${SEED}, ${comparisons} comparisons a null; at most 5 within simulation error.`,
    'unattainable: no suite of this make can give the answer, so that it never comes proves nothing.',
    '',
    ...nullTables(nulls),
    'By kind of condition',
    ...kindTable(kinds),
    '',
    'Power at the printed minimal detectable effect, wanted 80 %',
    ...powerTable(power),
    '',
    `Mistakes put right one at a time in ${repaired} suites a row, and how often the bound to pass was worse for it, % (largest step)`,
    ...repairs.map(repairLine),
    '',
    ...untried.map(({ kind }) => `${kind}: a wrong answer was not tried where it could have come`),
    `${holds ? 'holds' : 'FALLS SHORT'}: ${beyond.length} of ${nulls.length} rates beyond simulation error, ${power.filter((one) => !one.holds).length} of ${power.length} powers not as printed; ${seconds.toFixed(0)} s`,
  ].join('\n');
}

function repairLine({ condition, sizes, repairs, ofInterval, ofGate }: RepairResult): string {
  const falls = ({ share, largest }: RepairResult['ofGate']) => `${(100 * share).toFixed(2)} (${largest.toFixed(3)})`;
  return `  ${condition}, families of ${sizes}: ${repairs} repairs, of the interval ${falls(ofInterval)}, of the gate ${falls(ofGate)}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
