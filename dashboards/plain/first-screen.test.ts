import { describe, expect, it } from 'vitest';
import type { Report } from '../../evaluators/report.ts';
import { madeSource } from '../ink/testdata/run.ts';
import { firstScreen } from './first-screen.ts';
import { createStyle } from './style.ts';

/** Of a made-up run, with another report, without the line breaks of a narrow screen. */
const shown = (over: (report: Report) => Report = (report) => report) => {
  const { report, heading } = madeSource().view;
  return firstScreen(over(report), heading, createStyle(false)).replace(/\s+/g, ' ');
};

describe('the first screen', () => {
  it('counts a single handoff as one', () => {
    const withDefects = (handoffs: number) => (report: Report) => ({
      ...report,
      variants: report.variants.map((variant) => ({
        ...variant,
        handoff: { ...variant.handoff, defects: variant.handoff.defects.slice(0, 1).map((defect) => ({ ...defect, handoffs })) },
      })),
    });
    expect(shown(withDefects(1))).toMatch(/wrong most often · careful: [^()]+ \(1 handoff\)/);
    expect(shown(withDefects(2))).toMatch(/wrong most often · careful: [^()]+ \(2 handoffs\)/);
  });
});
