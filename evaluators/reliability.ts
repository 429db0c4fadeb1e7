import type { ConversationRecord } from '../runs/record.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { clusteredProportion, type ProportionEstimate } from './statistics/clustered-proportion.ts';
import type { FamilyCount } from './statistics/family-count.ts';

/** How often an intent perceived with such a confidence was the right one. */
export interface ReliabilityBin {
  /** Confidence from here, 0–1. */
  readonly from: number;
  /** Up to here; the last bin includes it. */
  readonly to: number;
  readonly readings: number;
  /** Mean confidence of its readings, 0–1. */
  readonly confidence: number;
  readonly right: ProportionEstimate;
}

/** What confidence was worth, as far as the run knows what customers wanted. */
export interface Reliability {
  /** Bins with readings, in order. */
  readonly bins: readonly ReliabilityBin[];
  /** Conversations whose customer's wish is known and was read with a confidence. */
  readonly readings: number;
  /** Mean confidence less the share that was right, over all readings: above 0 it promises too much. Null without readings. */
  readonly overconfidence: number | null;
  /** Conversations of customers whose wish is known, in which no intent was perceived. */
  readonly unread: number;
  /** Conversations that nobody can hold against the truth: a script or a record says what was perceived, and not what was right. */
  readonly unknown: number;
}

/** Takes the records of a run one by one. */
export interface ReliabilityGatherer {
  readonly add: (record: ConversationRecord, scenario: Scenario) => void;
  readonly reliability: () => Reliability;
}

const BINS = 10;

/**
 * Only stochastic customers have a wish that the run knows apart from what was perceived of it. Of each conversation the first reading
 * counts: later turns carry it on. A wish that is none of the team's intents is never read right.
 */
export function reliabilityGatherer(): ReliabilityGatherer {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, readings: 0, families: new Map<string, { hits: number; total: number }>() }));
  let [unread, unknown] = [0, 0];
  return {
    add: ({ courses, family, status }, { customer }) => {
      if (status !== 'played') return;
      if (customer.kind !== 'persona') {
        unknown += 1;
        return;
      }
      const first = courses[0]?.turns.find(({ signals }) => signals.intent !== undefined && signals.confidence !== undefined)?.signals;
      if (first?.confidence === undefined) {
        unread += 1;
        return;
      }
      const bin = bins[Math.min(BINS - 1, Math.floor(first.confidence * BINS))];
      if (bin === undefined) return;
      const counted = bin.families.get(family) ?? { hits: 0, total: 0 };
      bin.readings += 1;
      bin.confidence += first.confidence;
      bin.families.set(family, { hits: counted.hits + (first.intent === customer.goal.intent ? 1 : 0), total: counted.total + 1 });
    },
    reliability: () => {
      const readings = bins.reduce((sum, bin) => sum + bin.readings, 0);
      const confidence = bins.reduce((sum, bin) => sum + bin.confidence, 0);
      const right = bins.flatMap(({ families }) => [...families.values()]).reduce((sum, { hits }) => sum + hits, 0);
      return { bins: bins.flatMap(binOf), readings, overconfidence: readings === 0 ? null : (confidence - right) / readings, unread, unknown };
    },
  };
}

interface Filled {
  readonly confidence: number;
  readonly readings: number;
  readonly families: ReadonlyMap<string, { readonly hits: number; readonly total: number }>;
}

function binOf({ confidence, readings, families }: Filled, index: number): ReliabilityBin[] {
  if (readings === 0) return [];
  const counts: FamilyCount[] = [...families].map(([family, count]) => ({ family, ...count })).sort((a, b) => (a.family < b.family ? -1 : 1));
  return [{ from: index / BINS, to: (index + 1) / BINS, readings, confidence: confidence / readings, right: clusteredProportion(counts) }];
}
