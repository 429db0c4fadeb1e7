import type { Defect } from '../../evaluators/handoff/defect.ts';
import { scoreHandoff } from '../../evaluators/handoff/score.ts';
import { type Interval, wilson } from '../../evaluators/statistics/wilson.ts';
import type { DamagedCase } from './cases.ts';
import type { WrittenSound } from './written.ts';

const Z95 = 1.959963984540054;

/** How many of so many, with the 95 % Wilson interval of the share. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly interval: Interval;
}

export interface Detection {
  readonly share: Share;
  readonly byKind: Readonly<Record<string, Share>>;
  /** Damage that was not found, with what was found in its stead. */
  readonly missed: readonly string[];
}

export interface Alarms {
  /** Sound packages with any alarm. */
  readonly share: Share;
  /** By what the alarm was about. */
  readonly byPart: Readonly<Record<string, number>>;
  readonly alarms: readonly string[];
}

/** Damage is found where a defect of an expected kind is reported at the place that was damaged. */
export function detection(cases: readonly DamagedCase[]): Detection {
  const judged = cases.map((one) => ({ ...one, defects: scoreHandoff(one.input).defects }));
  const found = judged.map(({ expect, defects }) => defects.some((defect) => expect.where.includes(defect.where) && expect.kinds.includes(defect.kind)));
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  const ofKind = (kind: string) => found.filter((_, at) => cases[at]?.kind === kind);
  return {
    share: shareOf(found),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, shareOf(ofKind(kind))])),
    missed: judged.flatMap(({ kind, name, defects }, at) => (found[at] ? [] : [`${kind}: ${name} (found: ${defects.map(shown).join('; ') || 'nothing'})`])),
  };
}

export function falseAlarms(sound: readonly WrittenSound[]): Alarms {
  const judged = sound.map(({ name, input }) => ({ name, defects: scoreHandoff(input).defects }));
  const byPart: Record<string, number> = {};
  for (const { defects } of judged) for (const where of new Set(defects.map((defect) => defect.where))) byPart[where] = (byPart[where] ?? 0) + 1;
  return {
    share: shareOf(judged.map(({ defects }) => defects.length > 0)),
    byPart,
    alarms: judged.flatMap(({ name, defects }) => defects.map((defect) => `${name}: ${shown(defect)}`)),
  };
}

function shareOf(hits: readonly boolean[]): Share {
  const [count, of] = [hits.filter(Boolean).length, hits.length];
  return { hits: count, of, interval: of === 0 ? { low: 0, high: 1 } : wilson(count / of, of, Z95) };
}

function shown({ where, kind, why }: Defect): string {
  return `${where} ${kind}, ${why}`;
}
