import { z } from 'zod';
import { Name } from '../../core/ids.ts';

/** Figures that a limit can be set on. `trapped`, `sent_for_nothing` and `rate` speak of real contacts and need `traffic.yaml`. */
const GATE_FIGURES = [
  'recall',
  'precision',
  'specificity',
  'in_window_precision',
  'startable',
  'offered_unnecessarily',
  'trapped',
  'sent_for_nothing',
  'rate',
] as const;

/** Figures that hang together pair by pair on the same customers. */
export const PAIRED_FIGURES = ['recall', 'specificity', 'offered_unnecessarily', 'trapped', 'sent_for_nothing'] as const;

export type GateFigure = (typeof GATE_FIGURES)[number];
export type PairedFigure = (typeof PAIRED_FIGURES)[number];

/** What a setting is multiplied by to give a share: two figures are written per 1,000 contacts. */
export function unitOf(figure: GateFigure): 1 | 1000 {
  return figure === 'trapped' || figure === 'sent_for_nothing' ? 1000 : 1;
}

/** One limit of the gate. */
const GateLimit = z
  .strictObject({
    figure: z.enum(GATE_FIGURES),
    at_least: z.number().min(0).max(1000).exactOptional().describe('Least value; judged on the lower confidence bound. 0–1, or per 1,000 contacts'),
    at_most: z.number().min(0).max(1000).exactOptional().describe('Most; judged on the upper confidence bound. 0–1, or per 1,000 contacts'),
    bound: z.enum(['lower', 'upper', 'point']).exactOptional().describe('`point` judges the estimate itself, and decides nothing statistically'),
  })
  .superRefine(({ figure, at_least, at_most, bound }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (at_least !== undefined && at_most !== undefined) refuse('at_most', '`at_least` and `at_most` are two limits; write two entries');
    if (at_least === undefined && at_most === undefined) refuse('figure', 'the limit itself is missing: `at_least` or `at_most`');
    if (at_most !== undefined && bound === 'lower') refuse('bound', '`at_most` is met by the upper bound; the lower one would pass what may be far above');
    if (at_least !== undefined && bound === 'upper') refuse('bound', '`at_least` is met by the lower bound; the upper one would pass what may be far below');
    for (const [name, value] of [
      ['at_least', at_least],
      ['at_most', at_most],
    ] as const)
      if (value !== undefined && value > unitOf(figure)) refuse(name, `${figure} lies between 0 and ${unitOf(figure)}, and the limit is ${value}`);
  });

const NonInferiority = z
  .strictObject({
    figure: z.enum(PAIRED_FIGURES),
    margin: z.number().gt(0).max(1000).describe('How much worse than the baseline is still no worse. 0–1, or per 1,000 contacts'),
  })
  .superRefine(({ figure, margin }, context) => {
    if (margin > unitOf(figure))
      context.addIssue({ code: 'custom', path: ['margin'], message: `${figure} lies between 0 and ${unitOf(figure)}, and the margin is ${margin}` });
  });

/** `gate` in `escalab.yaml`: what a policy has to show before it goes live. */
export const GateSettings = z
  .strictObject({
    policy: Name.exactOptional().describe('The policy that is judged, where several are configured'),
    limits: z.array(GateLimit).max(50).default([]),
    rate: z
      .strictObject({ at_least: z.number().min(0).max(1).exactOptional(), at_most: z.number().min(0).max(1).exactOptional() })
      .exactOptional()
      .describe('Band for the projected escalation rate, 0–1; the same as one or two limits on `rate`'),
    baseline: z.string().min(1).max(4000).exactOptional().describe('File that `escalab gate --update-baseline` writes, relative to the config'),
    non_inferiority: z.array(NonInferiority).max(10).default([]),
    critical_failures: z.enum(['none', 'ignored']).default('none').describe('Whether an act of the agent beyond its authority fails the gate'),
  })
  .superRefine(({ baseline, non_inferiority, limits, rate, critical_failures }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (non_inferiority.length > 0 && baseline === undefined) refuse(['non_inferiority'], 'a `baseline` to be no worse than is missing');
    if (rate !== undefined && rate.at_least === undefined && rate.at_most === undefined)
      refuse(['rate'], 'the band is missing: `at_least`, `at_most`, or both');
    if (rate?.at_least !== undefined && rate.at_most !== undefined && rate.at_least >= rate.at_most) refuse(['rate'], 'the band is empty');
    if (limits.length + non_inferiority.length === 0 && rate === undefined && critical_failures === 'ignored') refuse([], 'the gate has no condition');
  });
export type GateSettings = z.infer<typeof GateSettings>;
