import type { Reading } from '../scenarios/contested.ts';
import type { Traffic } from '../scenarios/traffic.ts';
import type { Cell } from './cell.ts';
import { classify } from './classification.ts';
import type { Gathered } from './gathered.ts';
import { project } from './projection.ts';
import type { ProportionEstimate } from './statistics/clustered-proportion.ts';
import type { ProjectedProportion } from './statistics/projected-proportion.ts';

/** The headlines of one variant if contested labels were read one way. */
interface ReadHeadlines {
  readonly precision: ProportionEstimate;
  readonly recall: ProportionEstimate;
  /** Of all contacts, 0–1; absent without traffic. */
  readonly trapped?: ProjectedProportion;
  readonly sent_for_nothing?: ProjectedProportion;
}

/** How far a variant's headlines hang on contested labels: every dispute decided for a human, and every one against. */
export type Readings = Readonly<Record<Reading, ReadHeadlines>>;

/** Undefined where no label is contested. */
export function readingsOf({ readings }: Gathered, variant: string, traffic: Traffic | undefined): Readings | undefined {
  if (readings === undefined) return undefined;
  const read = (reading: Reading) =>
    headlines(
      readings[reading].filter((cell) => cell.variant === variant),
      traffic,
    );
  return { neediest: read('neediest'), least_needy: read('least_needy') };
}

function headlines(cells: readonly Cell[], traffic: Traffic | undefined): ReadHeadlines {
  const { precision, recall } = classify(cells);
  if (traffic === undefined) return { precision, recall };
  const { trapped, sent_for_nothing } = project(cells, traffic);
  return { precision, recall, trapped, sent_for_nothing };
}
