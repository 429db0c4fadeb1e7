import { describe, expect, it } from 'vitest';
import type { Projection } from '../../evaluators/projection.ts';
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

  it('counts the conversations to which the traffic gives no share, by part', () => {
    const without = (without_share: Projection['without_share']) => (report: Report) => ({
      ...report,
      variants: report.variants.map((variant) => (variant.projection ? { ...variant, projection: { ...variant.projection, without_share } } : variant)),
    });
    const part = (name: string, conversations: number) => ({ name, conversations, scenarios: ['a'] });
    expect(shown(without([part('subscription × may', 4), part('sales × may', 1200)]))).toContain(
      'traffic.yaml gives no share to 1,204 conversations: subscription × may (4), sales × may (1,200). Nothing per 1,000 contacts rests on them.',
    );
    expect(shown(without([part('sales × may', 1)]))).toContain('gives no share to 1 conversation: sales × may (1). Nothing per 1,000 contacts rests on it.');
    expect(shown(without([]))).not.toContain('gives no share');
  });

  it('says how many reasons are wrong because nothing called for a human yet', () => {
    const withUnfounded = (unfounded: number) => (report: Report) => ({
      ...report,
      variants: report.variants.map((variant) => ({
        ...variant,
        handoff: { ...variant.handoff, reason_from: { due: 300, judged: 284, unfounded: variant.variant === 'careful' ? unfounded : 0 } },
      })),
    });
    expect(shown(withUnfounded(48))).toContain('reason: wrong also where a due handoff came before any reason held: careful 48 of 284');
    expect(shown(withUnfounded(0))).not.toContain('before any reason held');
  });

  describe('where it cannot tell', () => {
    type Suite = Report['suite'];
    const rate = {
      kind: 'interval',
      estimate: 0.1,
      low: 0.02,
      high: 0.2,
      lowPoint: 0.1,
      highPoint: 0.1,
      uncovered: 0,
      scored: 1,
      n: 200,
      families: 10,
    } as const;
    const open = (suite: Partial<Suite>, over: object, scenarios?: number) => (report: Report) => ({
      ...report,
      suite: { ...report.suite, ...suite },
      variants: report.variants.map((variant) => ({
        ...variant,
        ...(variant.projection === undefined
          ? {}
          : {
              projection: {
                ...variant.projection,
                rate: { degrees: 9, effectiveN: 50, tail: 0, ...rate, ...over },
                verdict: { verdict: 'cannot_tell' as const, ...(scenarios === undefined ? {} : { scenarios }) },
              },
            }),
      })),
    });
    const drawn = { scenarios: 10, families: 10, conversations: 5000, needs: { latent: 10 } };

    it('counts customers of a suite of scripts', () => {
      expect(shown(open({}, {}, 500))).toContain('a suite like this one that would settle it has this many customers in all: careful 500, bold 500');
    });

    it('counts pairs of a population, whose customers are its conversations, and says what more of them would do', () => {
      const text = shown(open(drawn, {}, 500));
      expect(text).toContain('5,000 customers in 10 families, whose need follows from their state · seed');
      expect(text).toContain('this many pairs of a persona and a goal (now 10): careful 25, bold 25');
      expect(text).toContain('More conversations of the same pairs narrow it hardly at all past some 20 a pair: other pairs would.');
      expect(shown(open({ ...drawn, conversations: 100 }, {}, 500))).toContain('up to some 20 a pair: `--conversations 200`.');
    });

    it('says why no size is named', () => {
      const why = 'cannot tell, and no size of a suite can be named: careful: ';
      expect(shown(open({}, { lowPoint: 0.1499, highPoint: 0.1499 }))).toContain(`${why}too near 15 % for a suite of any size that could be played`);
      expect(shown(open({}, { highPoint: 0.3, uncovered: 0.2 }))).toContain(`${why}customers are missing for 20 % of the traffic`);
      expect(shown(open({}, { kind: 'point', families: 3 }))).toContain(`${why}3 families, and an interval takes at least 5`);
    });
  });
});
