import type { TrendFigures } from '../../history/trend-point.ts';
import { percent, projectedPercent, projectedPerThousand } from '../../plain/numbers.ts';
import type { Scale } from '../marks/bar.ts';

/** A figure that is followed over runs. */
export interface TrendMeasure {
  readonly title: string;
  readonly valueOf: (figures: TrendFigures) => number | undefined;
  readonly text: (figures: TrendFigures) => string;
  /** Fixed, or up to the largest value shown. */
  readonly scale: (values: readonly number[]) => Scale;
}

const WHOLE = (): Scale => ({ from: 0, to: 1 });
const UP_TO_LARGEST = (values: readonly number[]): Scale => ({ from: 0, to: Math.max(0.001, ...values) });

export const TREND_MEASURES: readonly TrendMeasure[] = [
  {
    title: 'recall',
    valueOf: ({ recall }) => (recall.kind === 'none' ? undefined : recall.estimate),
    text: ({ recall }) => (recall.kind === 'none' ? '–' : percent(recall.estimate)),
    scale: WHOLE,
  },
  {
    title: 'precision',
    valueOf: ({ precision }) => (precision.kind === 'none' ? undefined : precision.estimate),
    text: ({ precision }) => (precision.kind === 'none' ? '–' : percent(precision.estimate)),
    scale: WHOLE,
  },
  {
    title: 'trapped',
    valueOf: ({ trapped }) => trapped?.lowPoint,
    text: ({ trapped }) => (trapped === undefined ? '–' : projectedPerThousand(trapped)),
    scale: UP_TO_LARGEST,
  },
  {
    title: 'handed over',
    valueOf: ({ rate }) => rate?.lowPoint,
    text: ({ rate }) => (rate === undefined ? '–' : projectedPercent(rate)),
    scale: UP_TO_LARGEST,
  },
];
