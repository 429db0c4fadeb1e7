import type { Section } from '../section.ts';
import { aurocOf, falsePositiveRateAt } from './auroc.ts';
import { foldsOf } from './folds.ts';
import { missing, type Read, readRows, readWith, type Utterance } from './utterances.ts';

const TITLE = 'Out of scope: CLINC150 `oos` against a held-out fold of BANKING77';
const INSIDE = 'banking77-train.jsonl';
const OUTSIDE = 'clinc150-oos-val.jsonl';
const FOLDS = 5;
const SHOWN = 8;

/**
 * Measures out_of_scope: trained on four folds of BANKING77, does it tell what people ask any assistant (CLINC150) from
 * the bank's fifth fold? The questions of CLINC150 are mostly far from banking; a question about a service that the
 * bank does not offer is harder, and not measured here.
 * @param data folder of the data sets
 */
export function outOfScopeSection(data: string | undefined): Section {
  const inside = readRows<Utterance>(data, INSIDE);
  const outside = readRows<Utterance & { readonly in_scope: boolean }>(data, OUTSIDE)?.filter((row) => !row.in_scope);
  if (inside === undefined || outside === undefined) return { kind: 'skipped', title: TITLE, why: missing(inside === undefined ? INSIDE : OUTSIDE) };
  const [held = [], ...rest] = foldsOf(inside, FOLDS, 'out of scope');
  const read = readWith(rest.flat(), [...held, ...outside]);
  const scores = { inside: read.slice(0, held.length), outside: read.slice(held.length) };
  const positives = scores.outside.map(({ outOfScope }) => outOfScope);
  const negatives = scores.inside.map(({ outOfScope }) => outOfScope);
  const auroc = aurocOf(positives, negatives);
  const falseAlarms = falsePositiveRateAt(0.95, positives, negatives);
  const caught = share(scores.outside, 0.5);
  const alarms = share(scores.inside, 0.5);
  return {
    kind: 'measured',
    title: TITLE,
    lines: [
      `${held.length} questions inside, ${outside.length} outside:`,
      `  AUROC ${auroc.area.toFixed(3)} (95 % interval ${auroc.low.toFixed(3)} – ${auroc.high.toFixed(3)}, Hanley-McNeil)`,
      `  false alarms where 95 % of the outside are caught: ${percent(falseAlarms)}`,
      `  above 0.5: ${percent(caught)} of the outside, ${percent(alarms)} of the inside`,
      `  mean confidence: ${meanConfidence(scores.outside)} outside, ${meanConfidence(scores.inside)} inside`,
      '',
      'Outside, with the lowest out_of_scope:',
      ...listed(scores.outside.toSorted((one, other) => one.outOfScope - other.outOfScope)),
      'Inside, with the highest:',
      ...listed(scores.inside.toSorted((one, other) => other.outOfScope - one.outOfScope)),
    ],
    figures: { auroc, falsePositiveRateAt95: falseAlarms, caughtAtHalf: caught, falseAlarmsAtHalf: alarms },
  };
}

function share(read: readonly Read[], threshold: number): number {
  return read.filter(({ outOfScope }) => outOfScope > threshold).length / read.length;
}

function meanConfidence(read: readonly Read[]): string {
  return (read.reduce((sum, { confidence }) => sum + confidence, 0) / read.length).toFixed(2);
}

function listed(read: readonly Read[]): string[] {
  return read
    .slice(0, SHOWN)
    .map(({ outOfScope, text, named }) => `  ${outOfScope.toFixed(2)}  ${text.replaceAll('\n', ' ')} (taken for ${named})`.slice(0, 100));
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
