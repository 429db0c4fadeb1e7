import { percent, plural } from '../../dashboards/plain/numbers.ts';
import { lengthOf, listedAt } from '../../evaluators/listing/listing.ts';
import type { Projection } from '../../evaluators/projection.ts';
import type { VariantReport } from '../../evaluators/report.ts';
import type { ProportionEstimate } from '../../evaluators/statistics/clustered-proportion.ts';
import type { Worked } from './workbench.ts';

/** Policies whose names are told where many change alike. */
const MOST_LINES = 6;

/** What came out differently since the last save, a line a policy that changed; what reads the same is not told. */
export function changesBetween(before: Worked, now: Worked): string[] {
  const lines = now.report.variants.filter(({ bound }) => !bound).flatMap((variant) => changesOf(variant, before, now));
  const gone = before.report.variants
    .filter(({ variant }) => !now.report.variants.some((one) => one.variant === variant))
    .map(({ variant }) => `${variant}: no longer played`);
  const all = [...lines, ...gone];
  if (all.length === 0) return ['Saved; nothing came out differently.'];
  return all.length <= MOST_LINES ? all : [...all.slice(0, MOST_LINES - 1), `and ${all.length - MOST_LINES + 1} more policies`];
}

function changesOf(variant: VariantReport, before: Worked, now: Worked): string[] {
  const was = before.report.variants.find((one) => one.variant === variant.variant);
  if (was === undefined) return [`${variant.variant}: new`];
  if (was === variant) return [];
  const flips = flipsOf(variant.variant, before, now);
  const figures = [
    ...projected('trapped', was, variant, ({ trapped }) => trapped, perThousand),
    ...projected('for nothing', was, variant, ({ sent_for_nothing }) => sent_for_nothing, perThousand),
    ...projected('handed over', was, variant, ({ rate }) => rate, percent),
    ...share('recall', was.classification.recall, variant.classification.recall),
    ...share('precision', was.classification.precision, variant.classification.precision),
    ...share('can start', was.handoff.startable, variant.handoff.startable),
    ...count('critical', was.tally.critical_failures, variant.tally.critical_failures),
  ];
  if (figures.length === 0 && flips === 0) return [];
  const told = flips === 0 ? [] : [`${plural(flips, 'conversation')} ${flips === 1 ? 'comes' : 'come'} out differently`];
  return [`${variant.variant}: ${[...figures, ...told].join(' · ')}`];
}

type Projected = Projection['rate'];

function projected(name: string, was: VariantReport, is: VariantReport, of: (projection: Projection) => Projected, shown: (share: number) => string): string[] {
  if (was.projection === undefined || is.projection === undefined) return [];
  return moved(name, of(was.projection).lowPoint, of(is.projection).lowPoint, shown);
}

function share(name: string, was: ProportionEstimate, is: ProportionEstimate): string[] {
  return was.kind === 'none' || is.kind === 'none' ? [] : moved(name, was.estimate, is.estimate, percent);
}

function count(name: string, was: number, is: number): string[] {
  return was === is ? [] : [`${name} ${was} → ${is}`];
}

function moved(name: string, was: number, is: number, shown: (share: number) => string): string[] {
  const [before, now] = [shown(was), shown(is)];
  return before === now ? [] : [`${name} ${before} → ${now}`];
}

function perThousand(share: number): string {
  return `${(share * 1000).toFixed(0)}`;
}

/** Conversations that both hold and that came out differently. */
function flipsOf(variant: string, before: Worked, now: Worked): number {
  const keyed = (worked: Worked) =>
    new Map(
      Array.from({ length: lengthOf(worked.listing) }, (_, position) => {
        const { scenario, trial, way } = listedAt(worked.listing, position);
        return [`${scenario} ${trial}`, JSON.stringify(way(variant) ?? null)] as const;
      }),
    );
  const was = keyed(before);
  return [...keyed(now)].filter(([key, way]) => was.has(key) && was.get(key) !== way).length;
}
