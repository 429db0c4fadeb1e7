import { parseArgs } from 'node:util';
import { measureNull, type NullResult } from './gate/measure.ts';
import { measurePower, type PowerResult, powerDesigns } from './gate/power.ts';
import { kindTable, nullTables, powerTable } from './gate/print.ts';
import { resampledNulls } from './gate/resampled-nulls.ts';
import { playShippedSuite } from './gate/shipped-suite.ts';
import { simulatedNulls } from './gate/simulated-nulls.ts';
import { type KindTried, triedKinds } from './gate/tried.ts';

const SEED = 'gate-2';
const FULL = { comparisons: 2_000, every: 1, powered: 1_000 };
/** 13 is prime to the lengths of all lists, so every kind of null is met. */
const QUICK = { comparisons: 500, every: 13, powered: 200 };

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
  const { comparisons, every, powered } = values.quick ? QUICK : FULL;
  const begun = performance.now();
  const some = <T>(all: readonly T[]) => all.filter((_one, index) => index % every === 0);
  const nulls = some([...simulatedNulls(), ...resampledNulls(await playShippedSuite())]).flatMap((one) => measureNull(one, SEED, comparisons));
  const power = some(powerDesigns()).map((design) => measurePower(design, SEED, powered));
  const kinds = triedKinds(nulls);
  // A thinned bench does not meet every kind under every truth.
  const holds = [...nulls, ...power, ...(values.quick ? [] : kinds)].every((result) => result.holds);
  if (values.json) console.log(JSON.stringify({ seed: SEED, comparisons, holds, nulls, kinds, power }, null, 2));
  else console.log(textOf({ nulls, kinds, power, comparisons, holds, isThinned: values.quick, seconds: (performance.now() - begun) / 1000 }));
  return holds ? 0 : 1;
}

interface Outcome {
  readonly nulls: readonly NullResult[];
  readonly kinds: readonly KindTried[];
  readonly power: readonly PowerResult[];
  readonly comparisons: number;
  readonly holds: boolean;
  readonly isThinned: boolean;
  readonly seconds: number;
}

function textOf({ nulls, kinds, power, comparisons, holds, isThinned, seconds }: Outcome): string {
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
    ...untried.map(({ kind }) => `${kind}: a wrong answer was not tried where it could have come`),
    `${holds ? 'holds' : 'FALLS SHORT'}: ${beyond.length} of ${nulls.length} rates beyond simulation error, ${power.filter((one) => !one.holds).length} of ${power.length} powers not as printed; ${seconds.toFixed(0)} s`,
  ].join('\n');
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
