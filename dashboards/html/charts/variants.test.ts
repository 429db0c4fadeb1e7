import { describe, expect, it } from 'vitest';
import type { ProportionEstimate } from '../../../evaluators/statistics/clustered-proportion.ts';
import { madeSource } from '../../ink/testdata/run.ts';
import { variantCharts } from './variants.ts';

const share = (low: number, high: number): ProportionEstimate => ({
  kind: 'interval',
  estimate: (low + high) / 2,
  low,
  high,
  n: 20,
  families: 10,
  effectiveN: 20,
});

/** The chart of recall of three policies with these recalls, and the bound. */
function recallChart(...recalls: readonly ProportionEstimate[]): string {
  const { variants } = madeSource({ policies: ['one', 'two', 'three'] }).view.report;
  const changed = variants.map((variant, index) => ({
    ...variant,
    classification: { ...variant.classification, recall: recalls[index] ?? variant.classification.recall },
  }));
  return variantCharts(changed).find(({ text }) => text.includes('id="chart-recall"'))?.text ?? '';
}

const lettersIn = (chart: string) => Array.from(chart.matchAll(/>(\w+)<tspan class="letters" dx="5">(\w+)</g), ([, name, letters]) => `${name} ${letters}`);

describe('variantCharts', () => {
  it('gives policies whose intervals overlap a letter in common, and others none', () => {
    expect(lettersIn(recallChart(share(0.1, 0.3), share(0.2, 0.5), share(0.6, 0.9)))).toEqual(['one a', 'two a']);
    expect(lettersIn(recallChart(share(0.1, 0.3), share(0.2, 0.5), share(0.4, 0.9)))).toEqual(['one b', 'two ab', 'three a']);
  });

  it('says nothing of letters where some policy has no interval', () => {
    expect(lettersIn(recallChart(share(0.1, 0.3), share(0.2, 0.5), { kind: 'none', n: 0 }))).toEqual([]);
  });

  it('says in words what it draws', () => {
    const chart = recallChart(share(0.1, 0.3), share(0.2, 0.5), share(0.6, 0.9));
    expect(chart).toContain('aria-label="Recall by the deadline: one 20 % (10–30); two 35 % (20–50); three 75 % (60–90);');
    expect(chart).toContain('<th scope="row">two</th><td>35 % (20–50), shares a</td>');
  });
});
