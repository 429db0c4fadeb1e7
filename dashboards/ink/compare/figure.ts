import type { FigureName } from '../../../evaluators/comparison/measured.ts';
import type { VariantReport } from '../../../evaluators/report.ts';
import type { ProportionEstimate } from '../../../evaluators/statistics/clustered-proportion.ts';
import type { ProjectedProportion } from '../../../evaluators/statistics/projected-proportion.ts';
import { estimate, percent, projectedPercent, projectedPerThousand } from '../../plain/numbers.ts';
import type { Barred } from '../marks/bar.ts';

/** A figure of the comparison with its interval. */
export interface Figure {
  readonly name: Extract<FigureName, 'trapped' | 'sent_for_nothing' | 'recall' | 'precision' | 'startable' | 'rate'>;
  readonly title: string;
  /** The point alone, and with its interval. */
  readonly short: (variant: VariantReport) => string;
  readonly long: (variant: VariantReport) => string;
  /** Nothing to draw where there is nothing to estimate. */
  readonly barred: (variant: VariantReport) => Barred | undefined;
  /** Shares of contacts are drawn up to the largest end of an interval, others from 0 to 1. */
  readonly isOfContacts: boolean;
  /** The conversations behind it, as a filter of the list without its `by:`. */
  readonly filter: string;
  readonly means: string;
}

function projected(
  name: Figure['name'],
  title: string,
  pick: (variant: VariantReport) => ProjectedProportion | undefined,
  write: (value: ProjectedProportion) => string,
  rest: Pick<Figure, 'filter' | 'means'>,
): Figure {
  const text = (variant: VariantReport) => {
    const value = pick(variant);
    return value === undefined ? '–' : write(value);
  };
  return {
    name,
    title,
    short: (variant) => text(variant).replace(/ \(.*$/, ''),
    long: text,
    barred: (variant) => {
      const value = pick(variant);
      if (value === undefined) return undefined;
      const points = { point: value.lowPoint, pointTo: value.highPoint };
      return value.kind === 'interval' ? { ...points, low: value.low, high: value.high } : points;
    },
    isOfContacts: true,
    ...rest,
  };
}

function ofSuite(name: Figure['name'], title: string, pick: (variant: VariantReport) => ProportionEstimate, rest: Pick<Figure, 'filter' | 'means'>): Figure {
  return {
    name,
    title,
    short: (variant) => {
      const value = pick(variant);
      return value.kind === 'none' ? '–' : percent(value.estimate);
    },
    long: (variant) => estimate(pick(variant)),
    barred: (variant) => {
      const value = pick(variant);
      if (value.kind === 'none') return undefined;
      return value.kind === 'interval' ? { point: value.estimate, low: value.low, high: value.high } : { point: value.estimate };
    },
    isOfContacts: false,
    ...rest,
  };
}

export const TRAPPED = projected('trapped', 'trapped', ({ projection }) => projection?.trapped, projectedPerThousand, {
  filter: 'outcome:missed,late',
  means: 'needed a human and got none in time, of 1,000 contacts',
});

export const FOR_NOTHING = projected('sent_for_nothing', 'for nothing', ({ projection }) => projection?.sent_for_nothing, projectedPerThousand, {
  filter: 'outcome:unnecessary',
  means: 'sent to a human without need, of 1,000 contacts',
});

export const RATE = projected('rate', 'handed over', ({ projection }) => projection?.rate, projectedPercent, {
  filter: 'handed:yes',
  means: 'share of contacts handed over; 5 to 15 % is typical of a well-designed system',
});

export const RECALL = ofSuite('recall', 'recall', ({ classification }) => classification.recall, {
  filter: 'outcome:correct,early,offered,late,missed',
  means: 'of those who needed a human, who got one by the deadline',
});

export const PRECISION = ofSuite('precision', 'precision', ({ classification }) => classification.precision, {
  filter: 'outcome:correct,early,offered,unnecessary',
  means: 'of those handed over, late ones aside, who needed it',
});

export const STARTABLE = ofSuite('startable', 'can start', ({ handoff }) => handoff.startable, {
  filter: 'startable:no',
  means: 'handoffs from which a human can start at once; enter shows the others',
});

/** The figures in which policies are marked that may not be told apart. */
export const LETTERED: readonly Figure[] = [TRAPPED, FOR_NOTHING, RECALL, PRECISION, STARTABLE];
