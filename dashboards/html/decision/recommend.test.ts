import { describe, expect, it } from 'vitest';
import type { VariantReport } from '../../../evaluators/report.ts';
import { madeSource } from '../../ink/testdata/run.ts';
import type { RunView } from '../../run/run-view.ts';
import { markup } from '../markup.ts';
import { answerOf } from './answer.ts';
import { recommendations } from './recommend.ts';

const SHARE = { kind: 'interval', estimate: 0.9, low: 0.8, high: 0.95, n: 40, families: 20, effectiveN: 40 } as const;
const FEW = { ...SHARE, estimate: 0.2, low: 0.1, high: 0.4 } as const;

/** The made-up run with one policy against which nothing speaks, changed here and there. */
function viewWith(change: (variant: VariantReport) => VariantReport, over: Partial<RunView> = {}): RunView {
  const { view } = madeSource({ policies: ['mine'] });
  const [mine, ...bounds] = view.report.variants;
  if (mine?.projection === undefined) throw new Error('the run has a policy and traffic');
  const clear: VariantReport = {
    ...mine,
    tally: { ...mine.tally, critical_failures: 0 },
    classification: { ...mine.classification, recall: SHARE },
    handoff: { ...mine.handoff, startable: SHARE },
    projection: { ...mine.projection, uncovered: [], verdict: { verdict: 'inside' } },
  };
  return { ...view, report: { ...view.report, variants: [change(clear), ...bounds] }, ...over };
}

const verdictOf = (verdict: NonNullable<VariantReport['projection']>['verdict']) => (variant: VariantReport) =>
  variant.projection === undefined ? variant : { ...variant, projection: { ...variant.projection, verdict } };

describe('recommendations', () => {
  const said = (view: RunView) => recommendations(view).get('mine');

  it('says nothing against a policy against which nothing is shown, and nothing at all of bounds', () => {
    const view = viewWith((variant) => variant);
    expect([...recommendations(view)]).toEqual([['mine', { says: 'clear', against: [], open: [] }]]);
  });

  it.each<[string, (variant: VariantReport) => VariantReport, RegExp]>([
    ['an act beyond authority', (one) => ({ ...one, tally: { ...one.tally, critical_failures: 1 } }), /beyond its authority in 1 conversation\./],
    ['a policy that breaks', (one) => ({ ...one, tally: { ...one.tally, with_policy_failures: 2 } }), /itself broke in 2 conversations/],
    ['a rate above 20 %', verdictOf({ verdict: 'out_of_scope' }), /more than one contact in five/],
    ['a rate above the band', verdictOf({ verdict: 'above' }), /more than 15 %/],
    ['a rate below the band', verdictOf({ verdict: 'below' }), /fewer than 5 %/],
    [
      'a recall whose best end is under a half',
      (one) => ({ ...one, classification: { ...one.classification, recall: FEW } }),
      /20 % get one in time, at best 40 %/,
    ],
    ['handoffs that mostly fall short', (one) => ({ ...one, handoff: { ...one.handoff, startable: FEW } }), /at once from 20 %, at best 40 %/],
  ])('says no to %s', (_name, change, reason) => {
    const found = said(viewWith(change));
    expect(found?.says).toBe('no');
    expect(found?.against.join(' ')).toMatch(reason);
  });

  it('does not call a bad figure shown while its interval reaches over a half', () => {
    const wide = { ...FEW, high: 0.6 };
    expect(said(viewWith((one) => ({ ...one, handoff: { ...one.handoff, startable: wide } })))?.says).toBe('clear');
  });

  it.each<[string, RunView, RegExp]>([
    ['a rate that may lie on either side', viewWith(verdictOf({ verdict: 'cannot_tell', scenarios: 476 })), /476 customers in all would settle it/],
    ['a rate on an edge', viewWith(verdictOf({ verdict: 'cannot_tell' })), /No size of a suite can be named that would settle it: .*too near (?:5|15) %/],
    ['a rule that failed', viewWith((one) => ({ ...one, tally: { ...one.tally, with_rule_errors: 1 } })), /A rule failed/],
    [
      'handoffs that nobody judged',
      viewWith((one) => ({ ...one, handoff: { ...one.handoff, startable: { kind: 'none', n: 0 } } })),
      /nothing shows what a human would get/,
    ],
    [
      'nobody who needs a human',
      viewWith((one) => ({ ...one, classification: { ...one.classification, recall: { kind: 'none', n: 0 } } })),
      /nothing shows whether it traps any/,
    ],
    ['a run that cannot all be read', viewWith((one) => one, { faults: ['line 1: damaged'] }), /cannot be read/],
    ['a run without traffic', madeSource({ policies: ['mine'], hasTraffic: false }).view, /Without a traffic\.yaml/],
    ['conversations that errored', madeSource({ policies: ['mine'], errored: 2 }).view, /2 conversations errored/],
    [
      'customers who left their role, with what they could change',
      madeSource({ policies: ['mine'], invalid: 4 }).view,
      /In 4 conversations the simulated customer left its role.* mine, with 4 invalid conversations counted both ways: trapped \d.* % to \d.* %/,
    ],
  ])('leaves open %s', (_name, view, reason) => {
    expect(said(view)?.open.join(' ')).toMatch(reason);
    expect(said(view)?.says).not.toBe('clear');
  });

  it('says what a run that was cut off does not show', () => {
    const view = viewWith((one) => one);
    const part = { status: 'interrupted', played: 7, planned: 1200 } as const;
    expect(said({ ...view, heading: { ...view.heading, part } })).toMatchObject({ says: 'open', open: [expect.stringContaining('7 conversations of 1,200')] });
  });
});

describe('answerOf', () => {
  const one = (says: 'no' | 'open' | 'clear') => ({ says, against: [], open: [] });
  const answer = (...all: readonly (readonly [string, 'no' | 'open' | 'clear'])[]) => {
    const { word, sentence } = answerOf(new Map(all.map(([name, says]) => [name, one(says)])));
    return `${word}: ${markup`${sentence}`.text.replace(/<[^>]*>/g, '').trim()}`;
  };

  it.each([
    [[['a', 'no']], 'Not as it is: The figures speak against a.'],
    [[['a', 'open']], 'Not on this evidence: Nothing is shown against a, but too little is known to go live with it.'],
    [
      [
        ['a', 'open'],
        ['b', 'open'],
        ['c', 'no'],
        ['d', 'no'],
        ['e', 'no'],
      ],
      'Not on this evidence: Nothing is shown against a and b, but too little is known to go live with them. The figures speak against c, d and e.',
    ],
    [
      [
        ['a', 'clear'],
        ['b', 'no'],
      ],
      'It can be decided: Nothing in these figures speaks against a: what is left is whether you accept whom it traps and sends for nothing. The figures speak against b.',
    ],
    [[], 'Nothing to decide: The run holds bounds alone, which nobody would put live.'],
  ] as const)('%j', (all, expected) => {
    expect(answer(...all)).toBe(expected);
  });
});
