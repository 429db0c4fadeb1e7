import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import type { FamilySum } from '../statistics/clustered-effective-n.ts';
import { projectedDifference } from '../statistics/projected-difference.ts';
import { sum } from '../statistics/sum.ts';
import { partsOf, speaksForTraffic, type TrafficPart } from '../traffic-parts.ts';
import { familyDifferences } from './family-differences.ts';
import type { Difference, FigureName, Measured } from './measured.ts';
import { countPairs, ofSide, type PairedScenario, turned } from './paired-counts.ts';
import { discordantIn } from './paired-share.ts';
import { among, customersIn, type ScenarioPair } from './pairs.ts';

interface Asked {
  readonly figure: FigureName;
  readonly better: Measured['better'];
  readonly isHit: (cell: Cell) => boolean;
  /** The event can only happen to customers of this need. */
  readonly need?: string;
}

const ASKED: readonly Asked[] = [
  { figure: 'trapped', better: 'lower', need: 'must', isHit: ({ outcome }) => outcome.cell === 'FN' },
  { figure: 'sent_for_nothing', better: 'lower', need: 'must_not', isHit: ({ outcome }) => outcome.cell === 'FP' },
  { figure: 'rate', better: 'neither', isHit: ({ handed }) => handed === 'yes' },
];

/** A part of the traffic with the customers that speak for it under both variants. */
interface CountedPart {
  readonly share: number;
  readonly group?: string;
  /** Absent where the event cannot happen. */
  readonly counts?: readonly PairedScenario[];
  readonly pairs: readonly ScenarioPair[];
}

/** The same figures as a projection has, at the same shares; see `evaluators/projection.ts` for what speaks for nothing. */
export function projectedFigures(pairs: readonly ScenarioPair[], traffic: Traffic): Measured[] {
  const speaking = among(pairs, ({ a, b }) => speaksForTraffic(a) && speaksForTraffic(b));
  const parts = partsOf(
    speaking.flatMap(({ trials }) => trials.map(({ a }) => a)),
    traffic,
  );
  const paired = parts.map((part) => {
    const mine = new Set(part.cells);
    return { part, pairs: among(speaking, ({ a }) => mine.has(a)) };
  });
  return ASKED.map((asked) =>
    measure(
      asked,
      paired.map((one) => counted(asked, one.part, one.pairs)),
    ),
  );
}

function counted({ need, isHit }: Asked, part: TrafficPart, pairs: readonly ScenarioPair[]): CountedPart {
  if (need !== undefined && part.need !== undefined && part.need !== need) return { share: part.share, pairs: [] };
  return { share: part.share, ...(part.need === undefined ? {} : { group: part.need }), counts: countPairs(pairs, isHit), pairs };
}

function measure({ figure, better }: Asked, parts: readonly CountedPart[]): Measured {
  const cells = parts.map(({ counts, pairs: _pairs, ...part }) =>
    counts === undefined ? { share: part.share, known: 0 as const } : { ...part, families: turned(counts) },
  );
  const found = projectedDifference(cells);
  const speaking = parts.filter(({ share }) => share > 0);
  const bearing = speaking.flatMap(({ counts }) => counts ?? []);
  const [a, b] = bearing.length === 0 ? [null, null] : [pointOf(parts, 'a'), pointOf(parts, 'b')];
  const sums = weighted(parts);
  return {
    figure,
    unit: 'contacts',
    better,
    a,
    b,
    difference: differenceOf(found, (b ?? 0) - (a ?? 0)),
    customers: customersIn(speaking.flatMap(({ pairs }) => pairs)),
    families: sums.length,
    discordant: discordantIn(bearing),
    uncovered: found.uncovered,
    sums,
  };
}

function differenceOf(found: ReturnType<typeof projectedDifference>, estimate: number): Difference {
  if (found.kind === 'none') return { kind: 'none' };
  return found.kind === 'point' ? { kind: 'point', estimate, why: found.why } : { kind: 'interval', estimate, low: found.low, high: found.high };
}

/** Contacts with the event, if it never happens where no customer speaks. */
function pointOf(parts: readonly CountedPart[], side: 'a' | 'b'): number {
  const points = parts.flatMap(({ share, counts = [] }) => {
    const families = ofSide(counts, side);
    const all = sum(families.map(({ total }) => total));
    return all === 0 ? [] : [(share * sum(families.map(({ hits }) => hits))) / all];
  });
  return sum(points);
}

/** What each family adds to the difference, weighted as the traffic weighs its customers. */
function weighted(parts: readonly CountedPart[]): FamilySum[] {
  const values = parts.flatMap(({ share, counts = [] }) => {
    const all = sum(counts.map(({ total }) => total));
    return share === 0 ? [] : counts.map(({ family, onlyA, onlyB }) => ({ family, value: (share / all) * (onlyB - onlyA) }));
  });
  return familyDifferences(values);
}
