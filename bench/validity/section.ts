import { wilson } from '../../evaluators/statistics/wilson.ts';
import type { Section } from '../section.ts';
import { measure, type SetFigures } from './measure.ts';
import { labelledTurns } from './set.ts';

/** Quantile of the normal distribution for a 95 % interval. */
const Z = 1.959963984540054;
const WIDTH = 100;
const ABOUT = { dev: 'looked at while the checks were written', test: 'held out: written before the checks' } as const;

/** Detection and false alarms of the checks on customer turns. Mistakes are listed on the development set alone. */
export function validitySection(set: 'dev' | 'test'): Section {
  const figures = measure(labelledTurns(set));
  const { faulty, sound, caught, falsely, byFault } = figures;
  return {
    kind: 'measured',
    title: `Validity of customer turns: ${set} (${ABOUT[set]})`,
    lines: [
      `${faulty} turns with a known fault: ${caught} caught, ${share(caught, faulty)}`,
      `${sound} sound turns: ${falsely} false alarms, ${share(falsely, sound)}`,
      `${'fault'.padEnd(20)}${'named'.padStart(10)}${'caught'.padStart(10)}${'false alarms'.padStart(16)}`,
      ...byFault.map(
        (one) =>
          `${one.kind.padEnd(20)}${`${one.named}/${one.faulty}`.padStart(10)}${`${one.caught}/${one.faulty}`.padStart(10)}${`${one.falsely.length}/${sound}`.padStart(16)}`,
      ),
      ...(set === 'dev' ? mistakes(figures) : []),
    ],
    figures: {
      set,
      ...figures,
      byFault: byFault.map(({ missed, falsely: wrong, ...counts }) => ({ ...counts, falsely: wrong.length, missed: missed.length })),
    },
  };
}

function share(part: number, whole: number): string {
  const { low, high } = wilson(part / whole, whole, Z);
  return `${((100 * part) / whole).toFixed(1)} % (95 % interval ${(100 * low).toFixed(1)} – ${(100 * high).toFixed(1)}, Wilson)`;
}

function mistakes({ byFault }: SetFigures): readonly string[] {
  return byFault.flatMap(({ kind, missed, falsely }) => [
    ...missed.map((text) => `  not named ${kind}: ${text}`.slice(0, WIDTH)),
    ...falsely.map((text) => `  false ${kind}: ${text}`.slice(0, WIDTH)),
  ]);
}
