import { HANDOFF_PARTS } from '../../core/vocabulary.ts';
import type { Defect } from '../../evaluators/handoff/defect.ts';
import { scoreHandoff } from '../../evaluators/handoff/score.ts';
import { type Interval, wilson } from '../../evaluators/statistics/wilson.ts';
import type { DamagedCase } from './cases.ts';
import { FAMILY_NAMES, type Family, familyOf, type Kind } from './families.ts';
import type { WrittenSound } from './written.ts';

const Z95 = 1.959963984540054;

/** How many of so many, with the 95 % Wilson interval of the share. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly interval: Interval;
}

export interface FamilyDetection {
  readonly family: Family;
  readonly share: Share;
  readonly byKind: Readonly<Partial<Record<Kind, Share>>>;
}

export interface Detection {
  readonly share: Share;
  readonly families: readonly FamilyDetection[];
  /** Damage that was not found, with what was found in its stead. */
  readonly missed: readonly string[];
}

export interface Alarms {
  /** Sound packages with any alarm. */
  readonly share: Share;
  /** Sound packages with an alarm about this part, the queue or the message. */
  readonly byPart: Readonly<Record<string, Share>>;
  readonly alarms: readonly string[];
  /** Claims in sound packages that no rule can judge: shown, and no alarm. */
  readonly unverified: number;
}

/** Damage is found where a defect of an expected kind is reported at the place that was damaged. */
export function detection(cases: readonly DamagedCase[]): Detection {
  const judged = cases.map((one) => {
    const { defects } = scoreHandoff(one.input);
    return { ...one, defects, isFound: defects.some(({ where, kind }) => one.expect.where.includes(where) && one.expect.kinds.includes(kind)) };
  });
  const shareWhere = (isIn: (kind: Kind) => boolean) => shareOf(judged.flatMap(({ kind, isFound }) => (isIn(kind) ? [isFound] : [])));
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  const families = FAMILY_NAMES.filter((family) => kinds.some((kind) => familyOf(kind) === family)).map((family) => ({
    family,
    share: shareWhere((kind) => familyOf(kind) === family),
    byKind: Object.fromEntries(kinds.filter((kind) => familyOf(kind) === family).map((kind) => [kind, shareWhere((one) => one === kind)])),
  }));
  return {
    share: shareWhere(() => true),
    families,
    missed: judged.flatMap(({ kind, name, defects, isFound }) => (isFound ? [] : [`${kind}: ${name} (found: ${defects.map(shown).join('; ') || 'nothing'})`])),
  };
}

export function falseAlarms(sound: readonly WrittenSound[]): Alarms {
  const judged = sound.map(({ name, input }) => ({ name, ...scoreHandoff(input) }));
  const places = [...HANDOFF_PARTS, 'queue', 'message'] as const;
  return {
    share: shareOf(judged.map(({ defects }) => defects.length > 0)),
    byPart: Object.fromEntries(places.map((place) => [place, shareOf(judged.map(({ defects }) => defects.some(({ where }) => where === place)))])),
    alarms: judged.flatMap(({ name, defects }) => defects.map((defect) => `${name}: ${shown(defect)}`)),
    unverified: judged.reduce((sum, { unverified }) => sum + unverified.length, 0),
  };
}

function shareOf(hits: readonly boolean[]): Share {
  const [count, of] = [hits.filter(Boolean).length, hits.length];
  return { hits: count, of, interval: of === 0 ? { low: 0, high: 1 } : wilson(count / of, of, Z95) };
}

function shown({ where, kind, why }: Defect): string {
  return `${where} ${kind}, ${why}`;
}
