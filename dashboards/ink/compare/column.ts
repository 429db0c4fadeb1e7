import type { VariantReport } from '../../../evaluators/report.ts';
import { intervalBar, type Scale } from '../marks/bar.ts';
import { type Line, line, type Span, span } from '../text/line.ts';
import { toWidth } from '../text/to-width.ts';
import type { Tone } from '../text/tone.ts';
import { widthOf } from '../text/width.ts';
import type { Figure } from './figure.ts';
import type { Forms } from './forms.ts';
import { gaugeAxis, gaugeSpans } from './gauge.ts';
import type { CompareInput } from './grid.ts';

export interface CompareColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly line: (variant: VariantReport) => Line;
  /** The conversations behind a cell, without their `by:`. */
  readonly filter: string;
  readonly means: string;
}

/** A figure with letters and, where there is room, its interval as numbers and as a bar. */
export function figureColumn(figure: Figure, input: CompareInput, forms: Forms): CompareColumn {
  const { hasInterval, bar } = forms[figure.name];
  const text = (variant: VariantReport) => (hasInterval ? figure.long(variant) : figure.short(variant));
  const marks = (variant: VariantReport) => input.letters(figure.name, variant.variant);
  const [widestText, widestMarks] = [widest(input, text), widest(input, marks)];
  const scale = figure.isOfContacts ? contactScale(figure, input) : { from: 0, to: 1 };
  return {
    title: figure.title,
    align: 'left',
    line: (variant) => [
      span(toWidth(text(variant), widestText, hasInterval ? 'left' : 'right')),
      ...(widestMarks === 0 ? [] : [span(` ${toWidth(marks(variant), widestMarks)}`, 'mark')]),
      ...barOf(figure, variant, scale, bar),
    ],
    filter: figure.filter,
    means: figure.means,
  };
}

/** The projected rate, the gauge with the band, and what is said of it. */
export function gaugeColumn(figure: Figure, input: CompareInput, forms: Forms): CompareColumn {
  const { hasInterval, bar } = forms.rate;
  const text = (variant: VariantReport) => (hasInterval ? figure.long(variant) : figure.short(variant));
  const widestText = widest(input, text);
  return {
    title: bar >= 21 ? `${toWidth('handed over', widestText)} ${gaugeAxis(bar)}` : 'handed over, 5–15',
    align: 'left',
    line: (variant) => {
      const barred = figure.barred(variant);
      return [span(toWidth(text(variant), widestText)), ...(barred === undefined ? [] : [span(' '), ...gaugeSpans(barred, bar)])];
    },
    filter: figure.filter,
    means: figure.means,
  };
}

function barOf(figure: Figure, variant: VariantReport, scale: Scale, width: number): Span[] {
  if (width === 0) return [];
  const barred = figure.barred(variant);
  return [span(' '), span(barred === undefined ? ' '.repeat(width) : intervalBar(barred, scale, width), 'key')];
}

/** Up to the largest end of an interval of a policy; bounds may leave it. */
function contactScale(figure: Figure, { variants }: CompareInput): Scale {
  const ends = variants
    .filter(({ bound }) => !bound)
    .flatMap((variant) => {
      const barred = figure.barred(variant);
      return barred === undefined ? [] : [barred.high ?? barred.pointTo ?? barred.point];
    });
  return { from: 0, to: Math.max(0.001, ...ends) };
}

function widest(input: CompareInput, text: (variant: VariantReport) => string): number {
  return Math.max(0, ...input.variants.map((variant) => widthOf(text(variant))));
}

/** A column of its own words, the same at every width. */
export function plainColumn(
  title: string,
  text: (variant: VariantReport) => string,
  filter: string,
  means: string,
  isBad: (text: string) => boolean = () => false,
): CompareColumn {
  const tone = (shown: string): Tone => (isBad(shown) ? 'bad' : 'plain');
  return { title, align: 'right', line: (variant) => line(text(variant), tone(text(variant))), filter, means };
}
