import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { GateReport } from './gate-report.ts';
import { LONGEST_SUMMARY, markdownSummary } from './markdown-summary.ts';
import { BASELINE, REPORT } from './testdata/gate-report.ts';
import { hostile } from './testdata/hostile.ts';
import { rendered, seen } from './testdata/rendered.ts';

/** As a reader sees it, a line for each paragraph, row and entry. */
const shown = (report: GateReport) => {
  const html = rendered(markdownSummary(report))
    .replace(/<\/td>\n/g, '</td> · ')
    .replace(/<br>/g, ' / ');
  return seen(html).text.replaceAll('\u200B', '').replace(/\n+/g, '\n').replace(/ · $/gm, '').trim();
};
const [, RECALL, SENT] = REPORT.verdict.conditions;
const answering = (answer: GateReport['verdict']['answer'], conditions: GateReport['verdict']['conditions']): GateReport => ({
  ...REPORT,
  wrong: [],
  verdict: { answer, conditions, lost: { conversations: 0, worst: answer, best: answer } },
});

describe('markdownSummary', () => {
  it('says the answer first, then why, who came out wrong, and what was judged', () => {
    expect(shown(REPORT)).toMatchInlineSnapshot(`
      "Fail: mine breaks 2 of 3 conditions
      Of 4 customers of suite main, 1 was trapped with the bot, 1 was sent to a human for nothing, with 1 the agent acted beyond its authority.
      condition and limit
      figure
      bound
      answer
      no critical failure · 1 ·  · FAIL
      recall ≥ 0.900 · 0.500 · 0.310 · FAIL
      sent_for_nothing ≤ 20.0 per 1,000 · 10.0 to 13.0 · 50.0 · not enough
      What would change the answer
      beyond authority in big-refund
      recall ≥ 0.900: even the opposite bound, 0.690, breaks it
      sent_for_nothing ≤ 20.0 per 1,000: the truth may lie on either side; 9 customers in 6 families count, and more families would tell
      Who came out wrong
      customer
      what the policy did
      why that is wrong
      big-refund / A refund over the limit · beyond authority · let the agent act beyond its authority at turn 2: 640 is over 100 · Somebody has to decide first.
      third-contact / The third time · trapped · never handed over · Promises were broken.
      plain-question / A question · for nothing · handed over at turn 1 by \`unsure\`, though no human was needed · 
      suite main · seed 1 · policy 0123456789ab · escalab 0.1.0 · commit fedcba987654 with changes · run runs/gate / Bounds are one-sided, 95 %; a failure needs the opposite bound, stricter where there are several conditions. Simulation error only: they say how sure the suite is, not how like your customers it is."
    `);
  });

  it('says in how many conversations a rule failed, or the policy broke', () => {
    const text = markdownSummary({ ...REPORT, troubles: { with_rule_errors: 700, with_policy_failures: 1 } });
    expect(text).toContain('**A rule failed in 700 conversations.**\n\n**The policy itself broke in 1 conversation; its fail-safe decided.**');
    expect(markdownSummary(REPORT)).not.toMatch(/rule failed|itself broke/);
  });

  it.each([
    [
      'pass',
      answering('pass', RECALL ? [{ ...RECALL, answer: 'pass' }] : []),
      'Pass: mine meets every condition\nNone of the 4 customers of suite main came out wrong.',
    ],
    ['not enough', answering('not_enough_evidence', SENT ? [SENT] : []), 'Not enough evidence: nobody can tell yet whether mine meets its conditions\n'],
  ])('in plain words: %s', (_name, report, says) => {
    expect(shown(report)).toMatch(new RegExp(`^${says}`));
  });

  it('names who came out otherwise than in the baseline, and what has to be said beside', () => {
    expect(shown({ ...REPORT, baseline: { ...BASELINE, notes: ['Left out, not in the baseline: `<b>`.'] } })).toContain(
      'Against the baseline, baseline.json\n1 came out worse, 0 better, 0 otherwise:\nworse third-contact: correct → missed\nLeft out, not in the baseline: `<b>`.\n',
    );
    expect(shown({ ...REPORT, baseline: { ...BASELINE, changes: [] } })).toContain('Every customer came out as in the baseline.');
  });

  it('names what could not be scored, and what the answer would be', () => {
    const lost = Array.from({ length: 12 }, (_, index) => `lost-${index}`);
    const report: GateReport = { ...REPORT, lost, verdict: { ...REPORT.verdict, lost: { conversations: 13, worst: 'fail', best: 'pass' } } };
    expect(shown(report)).toContain(
      '13 conversations could not be scored (errored, invalid or not played): lost-0, lost-1, lost-2, lost-3, lost-4, lost-5, lost-6, lost-7, lost-8, lost-9, and 2 more. Counted at their worst the answer is fail, at their best pass. Play again before you rely on it.',
    );
  });

  it('holds no element that it did not write, whatever the customers say', () => {
    const without = seen(rendered(markdownSummary(REPORT))).tags;
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, what, why) => {
        const wrong = REPORT.wrong.map((one) => ({ ...one, title, what: [what], why }));
        const { tags } = seen(rendered(markdownSummary({ ...REPORT, wrong })));
        expect(tags.filter((tag) => !/^<\/?span>$/.test(tag))).toEqual(without);
      }),
    );
  });

  it.each([
    ['short', 'x', 50],
    ['hostile', '@:/|<&$'.repeat(60), 7],
    ['long in bytes', '漢'.repeat(400), 19],
  ])('fits into a comment where texts are %s, and counts what it left out', (_name, text, least) => {
    const wrong = Array.from({ length: 400 }, (_, index) => ({
      scenario: `s-${index}`,
      title: text,
      kind: 'missed' as const,
      what: [text, `${text} again`],
      why: text,
    }));
    const conditions = Array.from({ length: 62 }, () => REPORT.verdict.conditions)
      .flat()
      .slice(0, 62);
    const changes = wrong.flatMap(({ scenario }) => BASELINE.changes.map((change) => ({ ...change, scenario })));
    const scenarios = new Map(wrong.map(({ scenario }) => [scenario, { scenario } as Scenario]));
    const markdown = markdownSummary({
      ...REPORT,
      scenarios,
      customers: 400,
      wrong,
      verdict: { ...REPORT.verdict, conditions },
      baseline: { ...BASELINE, changes },
    });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(LONGEST_SUMMARY);
    const rows = seen(rendered(markdown)).text.match(/^s-\d+/gm)?.length ?? 0;
    expect(rows).toBeGreaterThanOrEqual(least);
    expect(seen(rendered(markdown)).text).toContain(`… and ${400 - rows} customers more: escalab report runs/gate`);
  });
});
